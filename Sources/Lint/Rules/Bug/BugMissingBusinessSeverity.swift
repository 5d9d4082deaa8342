import BacklogModel
import Source

/// A bug that nobody has judged by what it costs.
struct BugMissingBusinessSeverity: BacklogRule {
  let manual = RuleManual(
    "bug/missing-business-severity", .warning,
    finds: "a bug without `business-severity`",
    because: """
      How badly the software fails and how much that hurts are two questions: a typing error in \
      a price is a blemish to a tester and a lawsuit to the owner. The business severity is what \
      the order is decided by.

      Asked for are bugs that are ranked, ready or in work. A backlog in which no bug has the key, \
      and whose Definition of Ready does not name it, is never asked for it.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: «bug»\n---\n\n# Total is one cent off",
        "items/PAY-X4TR.md":
          "---\ntype: bug\nbusiness-severity: major\n---\n\n# Receipt has no date",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md":
          "---\ntype: bug\nbusiness-severity: minor\n---\n\n# Total is one cent off",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    context.bugs(
      without: "business-severity", manual.id,
      judgement: "let the analyst or the owner judge what it costs")
  }
}
