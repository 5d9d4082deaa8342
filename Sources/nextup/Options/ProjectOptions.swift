import ArgumentParser
import BacklogModel
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  func folder() throws -> String {
    let folder = repo ?? "."
    guard let resolved = realpath(folder, nil) else {
      throw ProjectError(
        operation: "opening \(folder)", message: String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
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
  func apply(_ changes: [FileChange], in project: Project) throws {
    if isDryRun {
      for change in changes { Output.write(change.diff) }
    } else {
      let tree = project.workTree
      for change in changes { try change.write(in: tree) }
    }
  }
}
