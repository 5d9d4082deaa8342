import BacklogModel
import Source

/// A bug that nobody has judged by what it breaks.
struct BugMissingSeverity: BacklogRule {
  let manual = RuleManual(
    "bug/missing-severity", .warning,
    finds: "a bug without `severity`",
    because: """
      The severity says how badly the software fails: data lost, a feature without a way around, \
      a blemish. Without it a crash and a typing error look alike, and nobody can say how many bad \
      ones are open.

      Asked for are bugs that are ranked, ready or in work. A backlog in which no bug has the key, \
      and whose Definition of Ready does not name it, is never asked for it.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: «bug»\n---\n\n# Total is one cent off",
        "items/PAY-X4TR.md": "---\ntype: bug\nseverity: major\n---\n\n# Receipt has no date",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: bug\nseverity: minor\n---\n\n# Total is one cent off",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    context.bugs(
      without: "severity", manual.id, judgement: "let QA judge how badly the software fails")
  }
}
