import Lint
import Reporting
import Source

/// What a check found, ready for any output format.
struct CheckReport {
  private let diagnostics: [Diagnostic]
  private let summary: ReportSummary
  private let folder: String
  private let way: String

  /// Makes a report of the findings of a run.
  ///
  /// - Parameter leavesOut: whether there are others that were known before.
  init(_ diagnostics: [Diagnostic], of check: CheckRun, leavesOut: Bool = false) {
    self.diagnostics = diagnostics
    summary = ReportSummary(
      of: diagnostics, files: check.fileCount, isOfNewOnly: leavesOut)
    folder = check.folder
    way = check.way
  }

  /// The whole output in a format.
  func text(in format: ReportFormatName, isColored: Bool) -> [UInt8] {
    let options = ReportOptions(
      isColored: isColored, width: Terminal.width ?? 100, rules: Self.rules,
      version: Nextup.version, folder: folder, way: way)
    return format.reporter.init(options: options).report(diagnostics, summary: summary)
  }

  private static var rules: [ReportOptions.Rule] {
    RuleCatalog.all.map { rule in
      let manual = rule.manual
      return ReportOptions.Rule(
        manual.id, manual.severity, summary: manual.summary, rationale: manual.rationale)
    }
  }
}
