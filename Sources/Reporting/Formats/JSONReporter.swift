public import Source

/// Diagnostics as one JSON document, for programs.
public struct JSONReporter: Reporter {
  /// The name on the command line.
  public static let name = "json"

  /// What the format is for.
  public static let abstract = "one document, for programs"

  /// Makes a reporter; the options do not matter.
  public init(options: ReportOptions) {}

  /// Writes `{"version":1,"kind":"check","findings":[…],"summary":{…}}` and a line end.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let document: JSON = [
      "version": 1,
      "kind": "check",
      "findings": .findings(diagnostics),
      "summary": [
        "files": .integer(summary.files),
        "errors": .integer(summary.count(of: .error)),
        "warnings": .integer(summary.count(of: .warning)),
        "notes": .integer(summary.count(of: .note)),
        "fixable": .integer(summary.fixable),
        "unsafely_fixable": .integer(summary.unsafelyFixable),
      ],
    ]
    return document.encoded() + [UInt8(ascii: "\n")]
  }
}
