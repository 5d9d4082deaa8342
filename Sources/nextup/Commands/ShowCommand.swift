import ArgumentParser
import BacklogModel
import Source

/// Shows one item.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an item: its place and the reason for it, its keys, story and criteria.",
    discussion: """
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
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at)
    if let mention = CriterionMention(id) { return try show(mention, in: backlog) }
    let item = try backlog.item(named: id)
    if let remark = backlog.remark(onNameOf: item) { Output.complain(remark) }
    switch format {
    case .text: Output.write(ItemCard(item, in: backlog).text())
    case .json:
      Output.write(
        "item",
        [
          ("item", backlog.json(of: item)), ("stories", item.text.storiesJSON(in: item.file)),
          ("criteria", item.text.criteriaJSON(in: item.file)),
        ])
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
