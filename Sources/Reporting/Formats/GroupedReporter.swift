public import Source

/// Diagnostics under the name of their file, in columns, for a look over a whole backlog.
public struct GroupedReporter: Reporter {
  /// The name on the command line.
  public static let name = "grouped"

  /// What the format is for.
  public static let abstract = "for people, one line a finding under its file"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes each file with its diagnostics and a blank line, and the counts at the end.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let files = diagnostics.byFile().map { path, diagnostics in
      options.style.paint(TerminalText.sanitized(options.shownPath(of: path)), .bold) + "\n"
        + lines(of: diagnostics) + "\n"
    }
    return Array((files.joined() + summary.sentence + "\n").utf8)
  }

  private func lines(of diagnostics: ArraySlice<Diagnostic>) -> String {
    let places = diagnostics.map { "\($0.start.line):\($0.start.column)" }
    let width = places.map(\.utf8.count).max() ?? 0
    return zip(places, diagnostics).map { place, diagnostic in
      let severity = diagnostic.severity.rawValue
      let gap = String(repeating: " ", count: Severity.longestName - severity.utf8.count)
      return "  " + String(repeating: " ", count: width - place.utf8.count)
        + options.style.paint(place, .dim) + "  "
        + options.style.paint(severity, diagnostic.severity.look) + gap
        + "  " + TerminalText.sanitized(diagnostic.defect.message) + "  "
        + options.style.paint(diagnostic.defect.rule.name, .dim) + "\n"
    }.joined()
  }
}

extension Severity {
  /// How many letters the longest name has.
  fileprivate static var longestName: Int { allCases.map(\.rawValue.utf8.count).max() ?? 0 }
}
