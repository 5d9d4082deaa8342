import ArgumentParser
import BacklogModel
import Source

/// Changes keys of an item.
struct SetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change keys of an item; every other byte of its file stays.",
    discussion: """
      KEY=VALUE sets a value, KEY= removes the key, KEY+=VALUE and KEY-=VALUE change a list. \
      Values of a list stand apart by commas.

      nextup set PAY-7K3F status=ready estimate=3
      nextup set PAY-7K3F labels+=ui value.business=8
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  @Argument(help: "The item, by ID, alias or the beginning of an ID.")
  var id: String

  @Argument(help: "What to change: KEY=VALUE, KEY+=VALUE, KEY-=VALUE or KEY=.")
  var assignments: [String]

  func run() async throws {
    let project = try project.project()
    let loader = BacklogLoader(project.workTree, project.configuration)
    let backlog = try await loader.load(only: [id])
    let item = try backlog.item(named: id)
    let assignments = try assignments.map { try KeyAssignment(parsing: $0) }
    let file = try KeyAssignment.apply(assignments, to: item.file, in: backlog)
    guard file.bytes != item.file.bytes else {
      Output.complain("nothing to change: \(item.name) has these values already")
      return
    }
    try dryRun.apply(
      [FileChange(path: item.path, before: item.file.bytes, after: file.bytes)],
      in: project.workTree)
  }
}
