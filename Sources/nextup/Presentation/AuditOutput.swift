import Approval
import Git
import Reporting
import Source

/// Writes an audit in its forms.
struct AuditOutput {
  let report: AuditReport
  let folder: String
  let violationsOnly: Bool

  /// Writes to standard output.
  func write(_ format: AuditFormat) {
    switch format {
    case .text:
      for line in report.text(isComplete: !violationsOnly) { Output.write(line: line) }
    case .json: Output.write("audit", report.json(isComplete: !violationsOnly))
    case .markdown: Output.write(markdown)
    case .sarif:
      let diagnostics = report.diagnostics(isComplete: !violationsOnly)
      let options = ReportOptions(version: Nextup.version, folder: folder)
      Output.write(
        SARIFReporter(options: options).report(
          diagnostics, summary: ReportSummary(of: diagnostics, files: 0)))
    }
  }

  private var markdown: String {
    let changes = violationsOnly ? report.violations : report.changes
    var text = "### Audit\n\n\(MarkdownCell.escaped(report.headline))\n"
    guard !changes.isEmpty else { return text }
    text +=
      "\n" + MarkdownCell.row(["Day", "Commit", "By", "Change", "Verdict", "Evidence", "What"])
    text += "|---|---|---|---|---|---|---|\n"
    for change in changes {
      text += MarkdownCell.row([
        change.day, change.commit.short, people(of: change), change.title, change.outcome,
        reasons(for: change), change.changeWords.joined(separator: "; "),
      ])
    }
    return text
  }

  /// Who landed a change, and who wrote it where that is somebody else.
  private func people(of change: AuditChange) -> String {
    let landed = "\(change.landed.name) <\(change.landed.email)>"
    guard let authored = change.authored, authored.email != change.landed.email else {
      return landed
    }
    return "\(landed), written by \(authored.name) <\(authored.email)>"
  }

  /// What a change rests on, and what else there is to say of it.
  private func reasons(for change: AuditChange) -> String {
    let later = change.ratifiedBy.map { "approved later by approvals/\($0.prefix(16)).md" }
    return [change.evidenceWords, change.judgement.note, later].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
