import BacklogModel
import FrontMatter
import Source

/// A sprint that is only a list of items.
struct SprintMissingGoal: RecordRule {
  let manual = RuleManual(
    "sprint/missing-goal", .warning,
    finds: "a sprint without a goal",
    because: """
      The sprint goal says why the sprint is worth doing. It is what the team keeps when something \
      has to give, and without it nobody can say afterwards whether the sprint succeeded.

      Cancelled sprints are left alone.
      """,
    examples: [
      .bad(["sprints/S-2026-12.md": "«---»\nstart: 2026-03-16\nend: 2026-03-27\n---"]),
      .good([
        "sprints/S-2026-12.md":
          "---\ngoal: A returning shopper pays without a form\nstart: 2026-03-16\n---"
      ]),
    ])

  func defects(in record: Record, of context: LintContext) -> [Defect] {
    guard record.kind == .sprint, record.frontMatter.isReadable, record.text(of: "goal") == nil,
      record.text(of: "state")?.lowercased() != "cancelled"
    else { return [] }
    return [
      Defect(
        manual.id, at: record.headRange, "the sprint \(record.id) has no goal",
        help: "write 'goal: ' with what will be true when it ends, in a sentence")
    ]
  }
}
