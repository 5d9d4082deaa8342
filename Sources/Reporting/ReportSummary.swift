public import Source

/// How many diagnostics of each severity a run found.
public struct ReportSummary: Sendable, Hashable {
  /// How many files were checked.
  public let files: Int

  /// The counts by severity.
  public let counts: [Severity: Int]

  /// Counts diagnostics.
  public init(of diagnostics: [Diagnostic], files: Int) {
    self.files = files
    counts = diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
  }
}
