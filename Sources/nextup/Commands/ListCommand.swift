import ArgumentParser
import BacklogModel
import Source

/// Shows the backlog in rank order.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the open items in rank order, then the inbox.",
    discussion: """
      A filter is KEY=VALUE, KEY!=VALUE, KEY~TEXT, KEY<NUMBER, KEY>NUMBER, or words to search \
      for. Any key of the front matter may be used, value.business too, and rank, horizon, \
      stage, ready, broken, path and criteria. Several values stand apart by commas: \
      status=ready,draft.

      nextup list type=bug 'estimate>3'
      nextup list labels=checkout card
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var color: ColorOption

  @Argument(help: "Conditions that every item shown fulfils.")
  var filters: [String] = []

  @Flag(help: "Show accepted and dropped items too.")
  var all = false

  @Option(help: "The form of the output.")
  var format = ListFormat.text

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at)
    let filters = filters.map { ItemFilter($0) }
    for complaint in filters.compactMap({ $0.complaint(in: backlog) }) {
      throw ProjectError(operation: "filtering", message: complaint)
    }
    let listing = Listing(of: backlog, showsClosed: all, filters: filters)
    Output.write(await format.render(listing, of: backlog, style: color.style))
    if let order = backlog.order, !order.isReadable {
      Output.complain("nextup: \(backlog.orderPath) is not readable as a whole; run 'nextup check'")
    }
  }
}
