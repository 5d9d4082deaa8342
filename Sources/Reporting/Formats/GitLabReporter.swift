public import Source

/// Diagnostics as a Code Quality report of GitLab, which a merge request shows.
public struct GitLabReporter: Reporter {
  /// The name on the command line.
  public static let name = "gitlab"

  /// What the format is for.
  public static let abstract = "a Code Quality report of GitLab"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes an array of issues; all fingerprints are different, as GitLab needs them.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let ordered = diagnostics.inReadingOrder()
    let issues = zip(ordered, Fingerprint.all(of: ordered)).map { diagnostic, fingerprint -> JSON in
      [
        "check_name": .string(diagnostic.defect.rule.name),
        "description": .string(diagnostic.messageWithHelp),
        "fingerprint": .string(fingerprint),
        "severity": .string(diagnostic.severity.codeQuality),
        "location": [
          "path": .string(options.path(of: diagnostic.path)),
          "lines": [
            "begin": .integer(diagnostic.start.line), "end": .integer(diagnostic.lastLine),
          ],
        ],
      ]
    }
    return JSON.array(issues).prettyEncoded()
  }
}

extension Severity {
  /// The severity in the five words of Code Quality.
  fileprivate var codeQuality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
