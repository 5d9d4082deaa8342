public import Source

/// One line a diagnostic, for editors and `grep`.
public struct ConciseReporter: Reporter {
  /// The name on the command line.
  public static let name = "concise"

  /// What the format is for.
  public static let abstract = "one line a finding"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes `path:line:column: severity[rule] message`, and the counts on the last line.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics.inReadingOrder() {
      let heading = DiagnosticHeading(diagnostic, path: options.shownPath(of: diagnostic.path))
      text += heading.text(in: options.style) + "\n"
    }
    return Array((text + summary.sentence + "\n").utf8)
  }
}
