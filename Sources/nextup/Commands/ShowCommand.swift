import ArgumentParser
import BacklogModel
import Git
import Source

/// Shows one item.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an item: its place and the reason for it, its keys, story and criteria.",
    discussion: """
      Where there is history: how old the item is, when it was refined and how many others were \
      finished since, and who placed it last. 'nextup log ID' tells all of it.

      ID#NUMBER shows one acceptance criterion and where it stands.

      Examples:
        nextup show PAY-7K3F
        nextup show PAY-7K3F#2
      """)

  @Argument(
    help: "The ID of the item, an alias, or the beginning of the ID; with #NUMBER a criterion.",
    completion: .identifiers)
  var id: String

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var state: StateOption
  @OptionGroup var cache: CacheOption

  func run() async throws {
    let project = try project.project()
    let clock = LocalTime(zone: project.configuration.timezone)
    let revision = try state.revision(in: project)
    let backlog = try await project.backlog(at: revision)
    if let mention = CriterionMention(id) { return try show(mention, in: backlog) }
    let item = try backlog.item(named: id)
    if let remark = backlog.remark(onNameOf: item) { Output.complain(remark) }
    let card = try history(of: item, in: project, at: revision, clock)
    switch format {
    case .text: Output.write(ItemCard(item, in: backlog, history: card).text())
    case .json:
      Output.write(
        "item",
        [
          ("history", card?.json ?? .null), ("item", backlog.json(of: item)),
          ("stories", item.text.storiesJSON(in: item.file)),
          ("criteria", item.text.criteriaJSON(in: item.file)),
        ])
    }
  }

  /// What history tells of the item; nothing where there is none, and the reason on standard error
  /// where it is not all there.
  private func history(
    of item: Item, in project: Project, at revision: String?, _ clock: LocalTime
  ) throws -> HistoryCard? {
    do {
      let history = try cache.history(of: project, at: revision)
      return HistoryCard(of: item, in: history, project.configuration, clock)
    } catch let error as GitError where [.noRepository, .notFound].contains(error.code) {
      return nil
    } catch let error as any OperationError {
      for line in error.lines { Output.complain("nextup: \(line)") }
      return nil
    }
  }

  private func show(_ mention: CriterionMention, in backlog: Backlog) throws {
    let item = try backlog.item(named: mention.item)
    let card = CriterionCard(try mention.criteria(of: item), of: item)
    switch format {
    case .text: Output.write(card.text())
    case .json: Output.write("criterion", card.json())
    }
  }
}
