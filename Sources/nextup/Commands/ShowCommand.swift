import ArgumentParser
import BacklogModel
import Git
import Source

/// Shows single items.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an item: its place and the reason for it, its keys, story and criteria.",
    discussion: """
      Where there is history: how old the item is, when it was refined and how many others were \
      finished since, and who placed it last. 'nextup log ID' tells all of it.

      ID#NUMBER shows one acceptance criterion and where it stands. Several are shown one after the \
      other; as JSON each on a line.

      Examples:
        nextup show PAY-7K3F
        nextup show PAY-7K3F#2
      """)

  @Argument(
    help: "The ID of the item, an alias, or the beginning of the ID; with #NUMBER a criterion.",
    completion: .identifiers)
  var ids: [String]

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var state: StateOption
  @OptionGroup var cache: CacheOption

  /// What an argument names.
  private enum Subject {
    case item(Item)
    case criteria(CriterionCard)
  }

  func run() async throws {
    let project = try project.project()
    let revision = try state.revision(in: project)
    let backlog = try await project.backlog(at: revision).withFolder()
    let subjects = try ids.map { try subject(named: $0, in: backlog) }
    backlog.complainOfUnreadableOrder()
    for (index, subject) in subjects.enumerated() {
      if index > 0, format == .text { Output.write("\n") }
      switch subject {
      case .item(let item):
        show(item, in: backlog, try history(of: item, in: project, at: revision))
      case .criteria(let card): show(card)
      }
    }
  }

  private func subject(named name: String, in backlog: Backlog) throws -> Subject {
    guard let mention = CriterionMention(name) else {
      return .item(try backlog.item(named: name))
    }
    let item = try backlog.item(named: mention.item)
    return .criteria(CriterionCard(try mention.criteria(of: item), of: item))
  }

  /// What history tells of the item; nothing where there is none, and the reason on standard error
  /// where it is not all there.
  private func history(
    of item: Item, in project: Project, at revision: String?
  ) throws -> HistoryCard? {
    let clock = LocalTime(zone: project.configuration.timezone)
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

  private func show(_ item: Item, in backlog: Backlog, _ card: HistoryCard?) {
    if let remark = backlog.remark(onNameOf: item) { Output.complain(remark) }
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

  private func show(_ card: CriterionCard) {
    switch format {
    case .text: Output.write(card.text())
    case .json: Output.write("criterion", card.json())
    }
  }
}
