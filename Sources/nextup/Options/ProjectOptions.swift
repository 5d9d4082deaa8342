import ArgumentParser
import BacklogModel
import Source

/// Which backlog a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Work on the backlog that this folder belongs to, instead of the current folder.",
      valueName: "dir"),
    completion: .directory)
  var repo: String?

  /// The project, found from the folder upwards.
  func project() throws -> Project { try Project.find(from: try place()) }

  /// The folder; of one that does not exist the way from the last one that does, which may lead on
  /// inside a bare repository.
  func place() throws -> String {
    do {
      return try folder()
    } catch {
      var (place, rest) = (try FileSystem.absolute(repo ?? "."), "")
      while !place.isEmpty, !FileSystem.exists(place) {
        rest = "/" + place.fileName + rest
        place = place.parentFolder
      }
      guard !place.isEmpty, FileSystem.exists(place + "/HEAD") else { throw error }
      return try FileSystem.resolved(place) + rest
    }
  }

  /// The project, where its files can be changed.
  func writableProject() throws -> Project {
    let project = try project()
    guard !project.isBare else {
      throw ProjectError(
        operation: "changing \(project.root)",
        message: "a bare repository has no files to change; clone it first")
    }
    return project
  }

  /// The folder as an absolute path without links.
  func folder() throws -> String { try FileSystem.resolved(repo ?? ".") }
}

/// Which state of the backlog a command reads.
struct RevisionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read a branch, a tag or a commit, such as HEAD~3, instead of the work tree.",
      valueName: "rev"),
    completion: .revisions)
  var at: String?
}

/// Whether a command that writes only shows what it would do.
struct DryRunOption: ParsableArguments {
  @Flag(
    name: [.customLong("dry-run"), .customShort("n")],
    help: "Print the change as a diff; write nothing.")
  var isDryRun = false

  /// Writes the changes, or prints them.
  func apply(_ changes: [FileChange], in tree: WorkTree) throws {
    try Self.apply(changes, in: tree, isDryRun: isDryRun)
  }

  /// Writes changes, or prints them.
  static func apply(_ changes: [FileChange], in tree: WorkTree, isDryRun: Bool) throws {
    for change in changes {
      if isDryRun { Output.write(diff: change.diff) } else { try change.write(in: tree) }
    }
  }
}
