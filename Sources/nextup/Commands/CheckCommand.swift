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
        nextup check --since main
        nextup check --format github --output markdown=summary.md --output sarif=check.sarif
      """)

  @Argument(help: "Files and folders to check; - is standard input.", completion: .file())
  var paths: [String] = []

  @Option(help: "The form of the output.")
  var format = ReportFormatName.text

  @Option(
    help: ArgumentHelp(
      "Also write a report into a file, such as sarif=out.sarif; may be given several times.",
      valueName: "format=file"))
  var output: [ReportOutput] = []

  @Option(help: "The weakest severity that makes the exit status 1.")
  var failOn = FailureThreshold.error

  @Option(
    help: ArgumentHelp(
      "A set of severities: edit, review, release, or one that nextup.yml defines.",
      valueName: "name"),
    completion: .profiles)
  var profile: String?

  @Flag(help: "Read the files as plain text, a story a line.")
  var plain = false

  @Flag(help: "Check what the next commit would have, as git add put it there.")
  var staged = false

  @Flag(help: "Read the one file that is named, or any Markdown, from standard input.")
  var stdin = false

  @Flag(help: "Fix what can be fixed safely.")
  var fix = false

  @Flag(help: "Make the fixes that need a look afterwards, too.")
  var unsafeFixes = false

  @Flag(help: "Show the fixes as a diff; write nothing.")
  var diff = false

  @Flag(help: "Check again whenever a file of the backlog changes, until Ctrl-C.")
  var watch = false

  @Flag(help: "Read the history too, for the rules that ask how long nothing changed.")
  var history = false

  @OptionGroup var rules: RuleSelection
  @OptionGroup var known: BaselineOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var revision: RevisionOption
  @OptionGroup var cache: CacheOption
  @OptionGroup var dryRun: DryRunOption
  @OptionGroup var color: ColorOption

  mutating func validate() throws {
    if paths == ["-"] { (stdin, paths) = (true, []) }
    if plain, paths.isEmpty, !stdin { throw ValidationError("Name the files that --plain reads.") }
    if stdin, paths.count > 1 { throw ValidationError("--stdin reads one file.") }
    let sources = [stdin, staged, revision.at != nil].count { $0 }
    if sources > 1 { throw ValidationError("--stdin, --staged and --at exclude each other.") }
    if watch, sources > 0 || plain || writesFixes {
      throw ValidationError("--watch looks at the files of a backlog and changes none.")
    }
    if sources > 0, writesFixes { throw ValidationError("Only files on the disk can be fixed.") }
  }

  /// How often files are fixed and read again: one fix may bring to light what another can mend.
  private static let mostPasses = 10

  private var writesFixes: Bool { (fix || unsafeFixes) && !diff && !dryRun.isDryRun }

  func run() async throws {
    if watch { try await CheckWatch(self).run() }
    if failOn.isReached(by: try await report()) { throw ExitCode(1) }
  }

  /// Checks, repairs what is asked for and writes the reports; gives what is left.
  func report() async throws -> [Diagnostic] {
    for path in output.map(\.path) + [known.writeBaseline].compactMap({ $0 }) {
      try OutputPlace(path).check(in: try? project.project())
    }
    for output in output { try output.begin() }
    var check = try await begun()
    if !watch { UntilExit.keep(check) }
    var diagnostics = try rules.chosen(of: await check.diagnostics())
    if fix || unsafeFixes || diff || dryRun.isDryRun {
      var fixes = check.fixes(of: diagnostics, includingUnsafe: unsafeFixes)
      if fixes.count == 0 {
        Output.complain("there is nothing to fix" + (unsafeFixes ? "" : " safely"))
      }
      guard writesFixes else { return try await shown(fixes, among: diagnostics, in: check) }
      for _ in 0..<Self.mostPasses where fixes.count > 0 {
        try fixes.apply(isDryRun: false)
        check = try await CheckRun(self)
        diagnostics = try rules.chosen(of: await check.diagnostics())
        fixes = check.fixes(of: diagnostics, includingUnsafe: unsafeFixes)
      }
    }
    if try known.isWritten(diagnostics) { return [] }
    let new = try await known.new(of: diagnostics, in: check)
    let report = CheckReport(new, of: check, leavesOut: new.count < diagnostics.count)
    Output.write(report.text(in: format, isColored: color.style.isColored))
    for output in output { try output.write(report) }
    return new
  }

  /// Reads what is checked; where there is no backlog, says that files can be named, too.
  private func begun() async throws -> CheckRun {
    do {
      return try await CheckRun(self)
    } catch let error as ProjectError
      where error.operation == "finding \(Configuration.fileName)" && paths.isEmpty
    {
      throw ProjectError(
        operation: error.operation,
        message: error.message + ", or name files: 'nextup check FILE.md'")
    }
  }

  /// Prints fixes as a diff; gives what they would leave.
  private func shown(
    _ fixes: PlannedFixes, among diagnostics: [Diagnostic], in check: CheckRun
  ) async throws -> [Diagnostic] {
    try fixes.apply(isDryRun: true)
    let new = try await known.new(of: diagnostics, in: check)
    return new.filter { !fixes.fix($0) }
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
