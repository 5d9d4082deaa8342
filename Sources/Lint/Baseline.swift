public import Source

/// Findings that are known, so that a run reports only what is new.
///
/// As a file it has a line for each finding: its fingerprint, its rule, its path and its message.
/// Only the fingerprint counts; the rest is for whoever reviews the file, where git merges two
/// changes of it line by line.
public struct Baseline: Sendable {
  /// The largest file that is read, in bytes.
  public static let largestFile = 64 << 20

  private static let header = "# nextup baseline 1"

  private let fingerprints: Set<String>

  /// Takes what was found as known.
  public init(of diagnostics: [Diagnostic]) { fingerprints = Set(Fingerprint.all(of: diagnostics)) }

  /// Reads a file.
  ///
  /// - Throws: `BaselineError` with the line that is no line of a baseline.
  public init(reading file: SourceFile) throws(BaselineError) {
    var fingerprints: Set<String> = []
    for (index, range) in LineTable(file.bytes).lines.enumerated() {
      let line = file.text(in: range)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fingerprint = line.prefix { $0 != " " }
      guard fingerprint.utf8.count == 32, fingerprint.allSatisfy(\.isHexDigit) else {
        throw BaselineError(
          operation: "reading \(file.path)",
          message: "line \(index + 1) is no line of a baseline; write the file anew with "
            + "'nextup check --write-baseline \(file.path)'")
      }
      fingerprints.insert(String(fingerprint))
    }
    self.fingerprints = fingerprints
  }

  /// A file that makes some findings known, sorted by path and place.
  public static func text(of diagnostics: [Diagnostic]) -> String {
    let ordered = diagnostics.sortedByPlace()
    let lines = zip(ordered, Fingerprint.all(of: ordered)).map { diagnostic, fingerprint in
      let message = diagnostic.defect.message.split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      return "\(fingerprint) \(diagnostic.defect.rule) \(diagnostic.path): \(message)\n"
    }
    return header + ": what 'nextup check --baseline' leaves out\n" + lines.joined()
  }

  /// How many findings are known.
  public var count: Int { fingerprints.count }

  /// The findings that are not known yet, and how many of the known ones are still there.
  public func new(of diagnostics: [Diagnostic]) -> (new: [Diagnostic], known: Int) {
    let new = zip(diagnostics, Fingerprint.all(of: diagnostics))
      .filter { !fingerprints.contains($1) }.map(\.0)
    return (new, diagnostics.count - new.count)
  }
}

/// Why a baseline cannot be read.
public struct BaselineError: OperationError, Hashable {
  /// What was tried.
  public let operation: String

  /// Why it failed, and what to do.
  public let message: String
}
