import Reporting
import Source

/// Findings of every shape, as a run over a small backlog would give them.
enum Samples {
  static let story = SourceFile(
    path: "backlog/items/PAY-1.md",
    text: """
      ---
      title: Pay by card
      satus: ready
      ---

      As a shopper, I want to pay by card

      \t- [ ] 漢字とカード works with\ta \u{1B}[31mred\u{1B}[0m card e\u{301}verywhere
      """)

  static let order = SourceFile(path: "backlog/order.md", text: "1. PAY-1\n1. PAY-1\n")

  static func diagnostic(
    _ rule: RuleID, _ severity: Severity, at text: String, in file: SourceFile,
    _ message: String, help: String? = nil, related: [RelatedLocation] = [], fix: Fix? = nil
  ) -> Diagnostic {
    let whole = file.text(in: 0..<file.bytes.count)
    let start = whole.utf8.firstRange(of: text.utf8)
    let lower = start.map { whole.utf8.distance(from: whole.startIndex, to: $0.lowerBound) } ?? 0
    let defect = Defect(
      rule, at: lower..<(lower + text.utf8.count), message, help: help, related: related, fix: fix)
    return Diagnostic(
      defect, severity: severity, in: file, item: file.path.hasSuffix("1.md") ? "PAY-1" : nil)
  }

  static let diagnostics = [
    diagnostic(
      "order/duplicate-item", .error, at: "\n1. PAY-1\n", in: order,
      "PAY-1 is already listed on line 1",
      related: [
        RelatedLocation(
          path: order.path, start: SourcePosition(line: 1, column: 4, offset: 3),
          message: "listed here")
      ],
      fix: Fix("Remove the second line", isSafe: false, edits: [TextEdit(9..<18, with: "")])),
    diagnostic(
      "criteria/vague", .note, at: "カード works", in: story, "'works' cannot be tested"),
    diagnostic(
      "criteria/control", .warning, at: "a \u{1B}[31mred", in: story,
      "The text has \u{1B}[31mcontrols\u{202E}\nin it"),
    diagnostic(
      "story/missing-benefit", .warning, at: "As a shopper, I want to pay by card", in: story,
      "The story does not say why", help: "Add 'so that' and the benefit"),
    diagnostic(
      "front-matter/unknown-key", .error, at: "satus", in: story,
      "Unknown key 'satus'; did you mean 'status'?",
      fix: Fix("Write 'status'", edits: [TextEdit(23..<28, with: "status")])),
  ]

  static let summary = ReportSummary(of: diagnostics, files: 40)

  static func output(_ reporter: any Reporter, _ findings: [Diagnostic] = diagnostics) -> String {
    String(decoding: reporter.report(findings, summary: summary), as: UTF8.self)
  }
}

extension Collection where Element: Equatable {
  /// The first range of indices that holds the elements of another collection.
  fileprivate func firstRange(of other: some Collection<Element>) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      let rest = self[start...]
      if rest.starts(with: other) {
        return start..<(index(start, offsetBy: other.count, limitedBy: endIndex) ?? endIndex)
      }
      start = index(after: start)
    }
    return nil
  }
}
