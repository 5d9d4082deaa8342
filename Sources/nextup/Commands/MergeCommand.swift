import ArgumentParser
import BacklogModel
import Git
import Source

/// Merges orders and items.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of the order or of an item, or finish a merge of git.",
    discussion: """
      An order is merged as a list: our moves stay, and what only they moved or added goes below \
      what it stands below there. The front matter of an item is merged key by key, lists as sets, \
      boxes of criteria one by one. What both sides changed differently gets conflict marks.

      After 'git merge', a rebase or a pull request with conflicts, --continue merges the files of \
      the backlog from the versions that git keeps, writes them and says what to do next.

      Exit status: 0 merged, 1 conflicts are marked.

      Examples:
        nextup merge base.md ours.md theirs.md --output order.md
        nextup merge --continue
      """)

  @Argument(
    help: "The version from which both come, ours, and theirs: BASE OURS THEIRS.",
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Write the result into a file instead of printing it.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(name: .customLong("continue"), help: "Merge the files that git left with a conflict.")
  var continues = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var dryRun: DryRunOption

  func validate() throws {
    guard continues ? files.isEmpty : files.count == 3 else {
      throw ValidationError("Name three files, BASE OURS THEIRS, or say --continue.")
    }
    if continues, output != nil { throw ValidationError("--continue writes the files themselves.") }
  }

  func run() throws {
    let isClean = continues ? try finish() : try mergeFiles()
    if !isClean { throw ExitCode(1) }
  }

  private func mergeFiles() throws -> Bool {
    let versions = MergedFiles(base: files[0], ours: files[1], theirs: files[2])
    let merge = try versions.merge(
      as: versions.kind(writtenTo: output), marks: ConflictMarks())
    if let output, !dryRun.isDryRun {
      try FileSystem.write(merge.bytes, to: output)
    } else {
      Output.write(merge.bytes)
    }
    for line in merge.words { Output.complain(line) }
    return merge.isClean
  }

  private func finish() throws -> Bool {
    let project = try project.writableProject()
    let report = MergeReport(try UnfinishedMerge(in: project))
    try dryRun.apply(report.changes, in: project.workTree)
    for line in report.lines { Output.complain(line) }
    return report.isClean
  }
}
