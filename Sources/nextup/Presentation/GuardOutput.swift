import Approval
import Reporting

/// Writes what `guard` found in its forms.
struct GuardOutput {
  let report: GuardReport

  /// Writes to standard output.
  func write(_ format: GuardFormat) {
    switch format {
    case .text: for line in report.lines { Output.write(line: line) }
    case .json: Output.write("guard", report.json)
    case .markdown: Output.write(markdown)
    }
  }

  private var markdown: String {
    var text = "### Approval: \(report.outcome.rawValue)\n"
    if report.changes.isEmpty { text += "\nNothing here needs the approval of the owner.\n" }
    if let advice = report.advice { text += "\n\(MarkdownCell.escaped(advice))\n" }
    guard !report.changes.isEmpty else { return text }
    text += "\n" + MarkdownCell.row(["Change", "Outcome", "Why"]) + "|---|---|---|\n"
    for change in report.changes {
      let why = change.changeWords + [change.evidenceWords, change.judgement.note ?? ""]
      text += MarkdownCell.row([
        change.title, report.outcome(of: change).rawValue,
        why.filter { !$0.isEmpty }.joined(separator: "; "),
      ])
    }
    return text
  }
}
