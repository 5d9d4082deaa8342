import ArgumentParser
import BacklogModel
import Source

/// Brings generated parts of the backlog up to date.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Refresh titles and links in order.md; sweep closed items; write missing IDs.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  @Flag(help: "Change nothing; exit with 1 if something would change.")
  var check = false

  @Flag(help: "Remove the lines of accepted and dropped items from order.md.")
  var sweep = false

  @Flag(help: "Write the ID, title, type and status into items that have them only by default.")
  var assignIds = false

  func run() async throws {
    let project = try project.project()
    let backlog = try await project.backlog()
    var changes: [FileChange] = []
    if let change = try OrderFormatter(backlog).change(sweeps: sweep) { changes.append(change) }
    if assignIds {
      let taken = try BranchIdentifiers(of: project).all()
      changes += try IdentityAssignment(backlog, taken: taken).changes()
    }
    if check {
      for change in changes { Output.write("\(change.path)\n") }
      if !changes.isEmpty { throw ExitCode(1) }
    } else {
      try dryRun.apply(changes, in: project.workTree)
      for change in changes where !dryRun.isDryRun { Output.complain("formatted \(change.path)") }
    }
  }
}
