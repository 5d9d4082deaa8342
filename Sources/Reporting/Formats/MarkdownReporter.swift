public import Source

/// Diagnostics as Markdown, for the summary of a CI job or a comment.
public struct MarkdownReporter: Reporter {
  /// The name on the command line.
  public static let name = "markdown"

  /// What the format is for.
  public static let abstract = "Markdown, for the summary of a CI job"

  /// How many findings the table has; GitHub refuses a summary of more than 1 MiB.
  static let limit = 200

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes the counts, the most severe findings, and how often each rule found something.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let heading = "### nextup check\n\n**\(summary.sentence)**\n"
    guard !diagnostics.isEmpty else { return Array(heading.utf8) }
    let ordered = diagnostics.bySeverity()
    var text = heading + "\n" + MarkdownCell.row(["", "place", "finding", "rule"])
    text += "|---|---|---|---|\n"
    text += ordered.prefix(Self.limit).map(row).joined()
    if ordered.count > Self.limit {
      text += "\n\(ordered.count - Self.limit) more: run `nextup check` to see them all.\n"
    }
    return Array((text + "\n" + table(of: ordered)).utf8)
  }

  private func row(of diagnostic: Diagnostic) -> String {
    let place = "\(options.path(of: diagnostic.path)):\(diagnostic.start.line)"
    return MarkdownCell.row([
      diagnostic.severity.rawValue, place, diagnostic.defect.message, diagnostic.defect.rule.name,
    ])
  }

  private func table(of diagnostics: [Diagnostic]) -> String {
    let counts = diagnostics.reduce(into: [RuleID: Int]()) { $0[$1.defect.rule, default: 0] += 1 }
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { MarkdownCell.row([$0.key.name, String($0.value)]) }
    return "<details><summary>By rule</summary>\n\n" + MarkdownCell.row(["rule", "findings"])
      + "|---|---:|\n" + rows.joined() + "\n</details>\n"
  }
}
