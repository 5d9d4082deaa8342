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

      Exit status 1 means that there are findings as severe as --fail-on. 'nextup rule NAME' \
      explains a rule.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var color: ColorOption

  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String] = []

  @Option(
    help: "The form of the output: \(ReportFormat.all.map { $0.name }.joined(separator: ", ")).")
  var format = "text"

  @Option(help: "The weakest severity that fails: error, warning, note or never.")
  var failOn = FailureThreshold.error

  @Option(help: "A set of severities that nextup.yml defines.")
  var profile: String?

  @Flag(help: "Read the files as plain text with one story a line.")
  var plain = false

  @Flag(help: "Make the safe fixes.")
  var fix = false

  @Flag(help: "Make the fixes that need a look afterwards, too.")
  var unsafeFixes = false

  func validate() throws {
    guard ReportFormat.named(format) == nil else { return }
    let names = ReportFormat.all.map { $0.name }
    throw ValidationError(
      "There is no format '\(format)'\(Suggestion.phrase(for: format, among: names))")
  }

  func run() async throws {
    let check = try await CheckRun(self)
    var diagnostics = try await check.diagnostics()
    if fix || unsafeFixes {
      let fixes = AppliedFixes(diagnostics, in: check.files, includesUnsafe: unsafeFixes)
      try check.apply(fixes, dryRun)
      if dryRun.isDryRun { return }
      diagnostics = try await CheckRun(self).diagnostics()
    }
    let options = ReportOptions(isColored: color.style.isColored, width: Terminal.width ?? 100)
    if let reporter = ReportFormat.named(format)?.init(options: options) {
      Output.write(
        reporter.report(
          diagnostics, summary: ReportSummary(of: diagnostics, files: check.files.count)))
    }
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
