import ArgumentParser
import BacklogModel
import Git
import Source

/// Merges a file for git.
struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merge a file for git, which calls this for the files that .gitattributes names.",
    discussion: """
      'nextup hook install --merge-driver' sets it up as 'nextup merge-driver %O %A %B %L %P'. The \
      result replaces OURS. It reads no configuration, so that a merge that touches nextup.yml does \
      not matter.

      Exit status: 0 merged, 1 conflicts are marked, 129 could not run.
      """)

  /// What git takes for a failure of the driver: a status above 128.
  private static let failure = ExitCode(129)

  @Argument(help: "The version from which both come (%O).", completion: .file())
  var base: String

  @Argument(help: "Our version, which gets the result (%A).", completion: .file())
  var ours: String

  @Argument(help: "Their version (%B).", completion: .file())
  var theirs: String

  @Argument(help: "How many signs a conflict mark has (%L).")
  var size: Int

  @Argument(help: "The path that the result will have (%P).", completion: .file())
  var path: String

  func run() throws {
    do {
      let files = MergedFiles(base: base, ours: ours, theirs: theirs)
      let merge = try files.merge(as: path, marks: ConflictMarks(size: size))
      try FileSystem.write(merge.bytes, to: ours)
      for line in merge.words { Output.complain("\(path): \(line)") }
      if !merge.isClean { throw ExitCode(1) }
    } catch let error as any OperationError {
      for line in error.lines { Output.complain("nextup: \(line)") }
      throw Self.failure
    }
  }
}
