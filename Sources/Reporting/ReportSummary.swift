public import Source

/// How many diagnostics of each severity a run found.
public struct ReportSummary: Sendable, Hashable {
  /// How many files were checked.
  public let files: Int

  /// The counts by severity.
  public let counts: [Severity: Int]

  /// How many have a safe fix.
  public let fixable: Int

  /// How many have a fix that may change the meaning.
  public let unsafelyFixable: Int

  /// Whether findings that were known before are left out.
  public let isOfNewOnly: Bool

  /// Counts diagnostics.
  ///
  /// - Parameters:
  ///   - diagnostics: what is reported.
  ///   - files: how many files were checked.
  ///   - isOfNewOnly: whether there are others, which were known before.
  public init(of diagnostics: [Diagnostic], files: Int, isOfNewOnly: Bool = false) {
    self.files = files
    self.isOfNewOnly = isOfNewOnly
    counts = diagnostics.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    fixable = diagnostics.count { $0.defect.fix?.isSafe == true }
    unsafelyFixable = diagnostics.count { $0.defect.fix?.isSafe == false }
  }

  /// How many diagnostics of a severity there are.
  public func count(of severity: Severity) -> Int { counts[severity, default: 0] }

  /// The counts in words: `3 errors, 2 warnings and 5 notes in 40 files; 2 can be fixed with --fix`.
  public var sentence: String {
    let parts = Severity.allCases.reversed().filter { count(of: $0) > 0 }
      .map { count(of: $0).counted($0.rawValue) }
    let place = "in \(files.counted("file"))"
    guard let last = parts.last else {
      return "No \(isOfNewOnly ? "new " : "")problems \(place)"
    }
    let others = parts.dropLast().joined(separator: ", ")
    return (others.isEmpty ? last : "\(others) and \(last)") + " \(place)" + fixes
  }

  private var fixes: String {
    let safe = fixable > 0 ? "; \(fixable) can be fixed with --fix" : ""
    guard unsafelyFixable > 0 else { return safe }
    return safe + "; \(unsafelyFixable) \(fixable > 0 ? "more" : "can be fixed")"
      + " with --unsafe-fixes"
  }
}
