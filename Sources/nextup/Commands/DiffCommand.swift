import ArgumentParser
import BacklogModel
import Source

/// Says what changed in the backlog.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed: moves in the ranking, and changes of items and criteria.",
    discussion: """
      Without an argument the work tree is compared with HEAD. A compares the work tree with a \
      revision, A..B two revisions, A...B the second one with where both histories part, as a pull \
      request shows it.

      Ranks are those of 'nextup list'. '--format markdown' is made for a comment on a pull request.

      Examples:
        nextup diff
        nextup diff --staged
        nextup diff main...topic --format markdown
      """)

  @Argument(
    help: ArgumentHelp("What to compare: A, A..B or A...B.", valueName: "revisions"),
    completion: .revisions)
  var revisions: String?

  @Flag(help: "Compare what is staged for the next commit instead of the work tree.")
  var staged = false

  @Option(help: "The form of the output.")
  var format = DiffFormat.text

  @Flag(help: "Exit with 1 if there are changes, as 'git diff --exit-code' does.")
  var exitCode = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var color: ColorOption

  func run() async throws {
    let comparison = try Comparison(revisions, isStaged: staged, in: project.project())
    let difference = try await comparison.difference()
    UntilExit.keep(difference)
    Output.write(format.render(difference, of: comparison, style: color.style))
    for (backlog, name) in [(difference.old, comparison.from), (difference.new, comparison.to)] {
      if let order = backlog.order, !order.isReadable {
        Output.complain("nextup: \(backlog.orderPath) of \(name) is not readable as a whole")
      }
    }
    if exitCode, !difference.isEmpty { throw ExitCode(1) }
  }
}
