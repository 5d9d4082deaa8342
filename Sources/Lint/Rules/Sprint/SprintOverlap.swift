import BacklogModel
import FrontMatter
import Source

/// Two sprints at the same time.
struct SprintOverlap: BacklogRule {
  let manual = RuleManual(
    "sprint/overlap", .warning,
    finds: "a sprint that begins before another has ended",
    because: """
      A team is in one sprint at a time. Where two overlap, a date is wrong, and everything that is \
      counted by sprint counts the days between twice.

      A sprint may begin on the last day of the one before. Cancelled sprints and sprints without \
      both dates are left alone.
      """,
    examples: [
      .bad([
        "sprints/S-2026-12.md": "---\nstart: 2026-03-16\nend: 2026-03-27\n---",
        "sprints/S-2026-14.md": "---\nstart: «2026-03-26»\nend: 2026-04-10\n---",
      ]),
      .good([
        "sprints/S-2026-12.md": "---\nstart: 2026-03-16\nend: 2026-03-27\n---",
        "sprints/S-2026-14.md": "---\nstart: 2026-03-27\nend: 2026-04-10\n---",
      ]),
    ])

  private struct Span {
    let sprint: Record
    let start: CalendarDay
    let end: CalendarDay
    let startRange: ByteRange

    init?(_ sprint: Record) {
      guard sprint.text(of: "state")?.lowercased() != "cancelled",
        let node = sprint.frontMatter["start"], let start = node.text.flatMap({ CalendarDay($0) }),
        let end = sprint.text(of: "end").flatMap({ CalendarDay($0) }), start <= end
      else { return nil }
      self.sprint = sprint
      self.start = start
      self.end = end
      startRange = node.range
    }
  }

  func findings(in context: LintContext) -> [Finding] {
    let spans = context.backlog.records(.sprint).compactMap { Span($0) }.sorted {
      ($0.start, $0.end, $0.sprint.id) < ($1.start, $1.end, $1.sprint.id)
    }
    var latest: Span?
    return spans.compactMap { span in
      defer { if latest.map({ $0.end < span.end }) ?? true { latest = span } }
      guard let before = latest, span.start < before.end else { return nil }
      let defect = Defect(
        manual.id, at: span.startRange,
        "\(span.sprint.id) begins on \(span.start), before \(before.sprint.id) ends on \(before.end)",
        help: "correct the dates of one of them",
        related: [
          RelatedLocation(
            before.sprint.file, at: before.startRange.lowerBound, "\(before.sprint.id) begins here")
        ])
      return Finding(defect, in: span.sprint.file)
    }
  }
}
