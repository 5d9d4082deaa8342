import BacklogModel
import Source

/// A bug that does not say what would be right.
struct BugMissingExpected: BacklogRule {
  /// The words that say what would be right.
  private static let words = ["expect", "should", "must", "instead of", "ought to", "supposed to"]

  let manual = RuleManual(
    "bug/missing-expected", .warning,
    finds: "a bug that does not say what should happen",
    because: """
      A bug is a difference between what happens and what should happen. Where only one of them is \
      written down, people repair different things, and some bugs turn out to be wishes.

      What should happen stands under a heading such as *Expected*, in acceptance criteria, or in \
      any sentence with *expect*, *should*, *must*, *ought to*, *supposed to* or *instead of*. \
      Asked for are bugs that are ranked, ready or in work.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: bug\n---\n\n«# Total is wrong»\n\nIt says 899.1 yen.",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md":
          "---\ntype: bug\n---\n\n# Total is wrong\n\nIt says 899.1 yen instead of 899.",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    context.bugs(
      notSaying: "what should happen", manual.id,
      help: "say what would be right, under '## Expected'", saysWhatIsRight)
  }

  private func saysWhatIsRight(_ bug: Item) -> Bool {
    guard bug.text.criteria.isEmpty else { return true }
    let text = (bug.title + "\n" + BodyText(of: bug).text).lowercased()
    return Self.words.contains { text.contains($0) }
  }
}
