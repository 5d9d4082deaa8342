import ArgumentParser
import BacklogModel
import Source

/// Shows the order that a scoring method would give.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Show the order that a scoring method would give; change nothing.",
    discussion: """
      The order stays the Product Owner's. This is advice: the score of each item with its \
      inputs, what is missing for the others, and where the owner has it otherwise. A missing \
      input makes a score incomplete, never zero. Of equal scores the owner's order decides.

        wsjf           (business + time + risk) ÷ estimate
        cost-of-delay  what a week of waiting costs
        rice           reach × impact × confidence ÷ estimate
        moscow         must, should, could, wont
        value-effort   business ÷ estimate

      Left out are epics, finished items and what is set aside. Filters are those of 'list'.

      Examples:
        nextup suggest --by wsjf
        nextup suggest --by moscow release=REL-2026.2
        nextup suggest --by rice --across-horizons --format json
      """)

  @Option(
    help: ArgumentHelp("How items are scored.", valueName: "method"),
    completion: .list(ScoringMethod.allCases.map(\.rawValue)))
  var by: ScoringMethod

  @Argument(help: "Conditions that every item shown fulfils.")
  var filters: [String] = []

  @Flag(help: "Order all items together instead of those of each horizon.")
  var acrossHorizons = false

  @Option(help: "The form of the output.")
  var format = SuggestionFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var color: ColorOption

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at).withFolder()
    backlog.complainOfUnreadableOrder()
    let order = MethodOrder(
      of: backlog, by: by, filters: try ItemFilter.all(filters, in: backlog),
      crossesHorizons: acrossHorizons)
    switch format {
    case .text:
      Output.write(SuggestionTable(order).text(width: Terminal.width, style: color.style))
    case .json: Output.write("suggest", SuggestionRows(order).json)
    case .markdown: Output.write(SuggestionRows(order).markdown)
    case .csv: Output.write(SuggestionRows(order).csv)
    }
  }
}

/// The forms in which `suggest` shows an order.
enum SuggestionFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown, csv
}
