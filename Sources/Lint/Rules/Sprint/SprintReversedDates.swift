import BacklogModel
import FrontMatter
import Source

/// A sprint that would be over before it begins.
struct SprintReversedDates: RecordRule {
  let manual = RuleManual(
    "sprint/reversed-dates", .error,
    finds: "a sprint that ends before it begins",
    because: """
      One of the two days is wrong, mostly the year. No day lies in such a sprint, so nothing that \
      is counted by sprint counts anything, and `sprint/overlap` cannot look at it.

      A sprint of a single day is right.
      """,
    examples: [
      .bad(["sprints/S-2026-12.md": "---\nstart: 2026-03-27\nend: «2026-03-16»\n---"]),
      .good(["sprints/S-2026-12.md": "---\nstart: 2026-03-16\nend: 2026-03-27\n---"]),
    ])

  func defects(in record: Record, of context: LintContext) -> [Defect] {
    guard record.kind == .sprint, let node = record.frontMatter["end"],
      let end = node.text.flatMap({ CalendarDay($0) }),
      let start = record.text(of: "start").flatMap({ CalendarDay($0) }), end < start
    else { return [] }
    return [
      Defect(
        manual.id, at: node.range, "\(record.id) ends on \(end), before it begins on \(start)",
        help: "correct 'start' or 'end'")
    ]
  }
}
