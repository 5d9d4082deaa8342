public import Source

/// Diagnostics as JSON, one on a line, for programs that read a stream.
public struct JSONLinesReporter: Reporter {
  /// The name on the command line.
  public static let name = "jsonl"

  /// What the format is for.
  public static let abstract = "one JSON object a line, for programs"

  /// Makes a reporter; the options do not matter.
  public init(options: ReportOptions) {}

  /// Writes each finding as in `json`, and nothing where there is none.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    guard case .array(let findings) = JSON.findings(diagnostics) else { return [] }
    return findings.flatMap { $0.encoded() + [UInt8(ascii: "\n")] }
  }
}
