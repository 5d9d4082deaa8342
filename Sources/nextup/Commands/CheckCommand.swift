import ArgumentParser
import BacklogModel
import Lint
import Reporting
import Source

/// Checks a backlog, or any Markdown files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the form of items, stories, criteria and the order.",
    discussion: """
      Without paths the whole backlog is checked. Paths inside it restrict what is reported; any \
      other Markdown files are checked on their own, for stories and criteria, without \
      configuration.

      The exit status is 1 if there are findings as severe as --fail-on. 'nextup rule NAME' \
      explains a rule.

      Examples:
        nextup check
        nextup check backlog/items --fail-on warning
        nextup check --fix --dry-run
        nextup check --plain stories.txt
      """)

  @Argument(help: "Files and folders to check.", completion: .file())
  var paths: [String] = []

  @Option(help: "The form of the output.")
  var format = ReportFormatName.text

  @Option(help: "The weakest severity that makes the exit status 1.")
  var failOn = FailureThreshold.error

  @Option(help: ArgumentHelp("A set of severities that nextup.yml defines.", valueName: "name"))
  var profile: String?

  @Flag(help: "Read the files as plain text, a story a line.")
  var plain = false

  @Flag(help: "Fix what can be fixed safely.")
  var fix = false

  @Flag(help: "Make the fixes that need a look afterwards, too.")
  var unsafeFixes = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var color: ColorOption

  func validate() throws {
    if plain, paths.isEmpty { throw ValidationError("Name the files that --plain reads.") }
  }

  func run() async throws {
    let check = try await CheckRun(self)
    UntilExit.keep(check)
    var diagnostics = try await check.diagnostics()
    if fix || unsafeFixes {
      let fixes = AppliedFixes(diagnostics, in: check.files, includesUnsafe: unsafeFixes)
      try check.apply(fixes, dryRun)
      if dryRun.isDryRun { return }
      diagnostics = try await CheckRun(self).diagnostics()
    }
    let options = ReportOptions(isColored: color.style.isColored, width: Terminal.width ?? 100)
    let summary = ReportSummary(of: diagnostics, files: check.fileCount)
    Output.write(format.reporter.init(options: options).report(diagnostics, summary: summary))
    if failOn.isReached(by: diagnostics) { throw ExitCode(1) }
  }
}

/// The weakest severity that makes a check fail.
enum FailureThreshold: String, CaseIterable, ExpressibleByArgument {
  case error, warning, note, never

  func isReached(by diagnostics: [Diagnostic]) -> Bool {
    guard let threshold = Severity(rawValue: rawValue) else { return false }
    return diagnostics.contains { $0.severity >= threshold }
  }
}
