public import Source

/// Diagnostics in the format of reviewdog, one on a line.
public struct RDJSONLinesReporter: Reporter {
  /// The name on the command line.
  public static let name = "rdjsonl"

  /// What the format is for.
  public static let abstract = "one line a finding for reviewdog"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes a `Diagnostic` of reviewdog on each line.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    diagnostics.reviewdog(options).flatMap { $0.encoded() + [UInt8(ascii: "\n")] }
  }
}
