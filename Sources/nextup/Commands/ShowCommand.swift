import ArgumentParser
import BacklogModel
import Source

/// Shows one item.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an item: its place and the reason for it, its keys, story and criteria.")

  @Argument(
    help: "The ID of the item, an alias, or the beginning of the ID.",
    completion: .identifiers)
  var id: String

  @Option(help: "The form of the output.")
  var format = PlainFormat.text

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  func run() async throws {
    let backlog = try await project.project().backlog(at: revision.at)
    let item = try backlog.item(named: id)
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
}
