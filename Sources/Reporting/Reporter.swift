public import Source

/// Turns diagnostics into one output format.
///
/// A new format is one file in `Formats/` and one line in `ReportFormat.all`.
public protocol Reporter: Sendable {
  /// The name on the command line: `text`.
  static var name: String { get }

  /// What the format is for, in a few words for the help.
  static var abstract: String { get }

  /// Makes a reporter.
  init(options: ReportOptions)

  /// The whole output, in UTF-8.
  ///
  /// - Parameters:
  ///   - diagnostics: what was found, in any order.
  ///   - summary: the counts.
  func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8]
}

extension Array<Diagnostic> {
  /// By path, place, and rule: the order in which people read.
  func inReadingOrder() -> [Diagnostic] {
    sorted {
      ($0.path, $0.start.offset, $0.defect.rule, $0.end.offset, $0.defect.message)
        < ($1.path, $1.start.offset, $1.defect.rule, $1.end.offset, $1.defect.message)
    }
  }

  /// The diagnostics of each file, in reading order.
  func byFile() -> [(path: String, diagnostics: ArraySlice<Diagnostic>)] {
    var groups: [(path: String, diagnostics: ArraySlice<Diagnostic>)] = []
    var rest = inReadingOrder()[...]
    while let first = rest.first {
      let group = rest.prefix { $0.path == first.path }
      groups.append((first.path, group))
      rest = rest.dropFirst(group.count)
    }
    return groups
  }

  /// The most severe first, and among equals in reading order: for sinks that drop the rest.
  func bySeverity() -> [Diagnostic] {
    let ordered = inReadingOrder()
    return Severity.allCases.reversed().flatMap { severity in
      ordered.filter { $0.severity == severity }
    }
  }
}
