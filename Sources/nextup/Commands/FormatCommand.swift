import ArgumentParser
import BacklogModel
import Source

/// Brings generated parts of the backlog up to date.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Refresh the titles and links in order.md; more on request.",
    discussion: """
      Titles and links follow the items; ranks, reasons and prose stay as they are. Changed files \
      are named; with --check they are only named, and the exit status is 1 if there are any.

      Examples:
        nextup fmt --sweep
        nextup fmt --check
      """)

  @Flag(help: "Change nothing; exit with 1 if something would.")
  var check = false

  @Flag(help: "Remove the lines of accepted and dropped items.")
  var sweep = false

  @Flag(help: "Write into items the ID, title, type and status that they have only by default.")
  var assignIds = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func run() async throws {
    let project = try project.writableProject()
    let backlog = try await project.backlog().withFolder()
    var changes: [FileChange] = []
    let formatter = OrderFormatter(backlog)
    if let change = try formatter.change(sweeps: sweep) { changes.append(change) }
    for remark in formatter.remarks { Output.complain(remark) }
    if assignIds {
      let taken = try BranchIdentifiers(of: project).all()
      changes += try IdentityAssignment(backlog, taken: taken).changes()
    }
    if check {
      for change in changes { Output.write(line: change.path) }
      if !changes.isEmpty { throw ExitCode(1) }
    } else {
      try dryRun.apply(changes, in: project.workTree)
      for change in changes where !dryRun.isDryRun { Output.complain("formatted \(change.path)") }
      if changes.isEmpty, formatter.remarks.isEmpty {
        Output.complain("nothing to do: all is up to date")
      }
    }
  }
}
