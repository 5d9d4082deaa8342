import ArgumentParser
import BacklogModel
import Source

/// Shows one item.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an item: its place and the reason for it, its keys, story and criteria.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption

  @Argument(help: "An ID, an alias, or the beginning of an ID.")
  var id: String

  @Option(help: "The form of the output: text or json.")
  var format = PlainFormat.text

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
