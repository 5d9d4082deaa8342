import ArgumentParser
import BacklogModel
import Source

/// Which backlog a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Work on the backlog in this folder instead of the current one.", valueName: "dir"),
    completion: .directory)
  var repo: String?

  /// The project, found from the folder upwards.
  func project() throws -> Project { try Project.find(from: try folder()) }

  /// The folder as an absolute path without links.
  func folder() throws -> String { try FileSystem.resolved(repo ?? ".") }
}

/// Which state of the backlog a command reads.
struct RevisionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read a revision instead of the work tree: a branch, a tag, a commit, HEAD~3.",
      valueName: "rev"))
  var at: String?
}

/// Whether a command that writes only shows what it would do.
struct DryRunOption: ParsableArguments {
  @Flag(name: [.customLong("dry-run"), .short], help: "Print the change as a diff; write nothing.")
  var isDryRun = false

  /// Writes the changes, or prints them.
  func apply(_ changes: [FileChange], in tree: WorkTree) throws {
    for change in changes {
      if isDryRun { Output.write(change.diff) } else { try change.write(in: tree) }
    }
  }
}
