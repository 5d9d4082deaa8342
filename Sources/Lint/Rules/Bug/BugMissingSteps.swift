import BacklogModel
import Source

/// A bug that nobody can see for themselves.
struct BugMissingSteps: BacklogRule {
  /// The words with which people tell in a sentence how they got there.
  private static let words = ["when ", "given ", "reproduc", "running ", "clicking ", "pressing "]

  let manual = RuleManual(
    "bug/missing-steps", .warning,
    finds: "a bug that does not say how to reproduce it",
    because: """
      Whoever repairs a bug must see it first, and whoever accepts the repair must see it gone. \
      Without steps both begin with a conversation, and a bug that nobody can reproduce stays open \
      for ever.

      Steps are a section whose heading speaks of *steps* or of *reproducing*, a numbered list, \
      criteria in the form Given / When / Then, or a sentence with *when*, *given*, *reproduce*, \
      *running*, *clicking* or *pressing*. Asked for are bugs that are ranked, ready or in work.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: bug\n---\n\n«# Total is one cent off»\n\nIt is wrong.",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md":
          "---\ntype: bug\n---\n\n# Total is one cent off\n\n## Steps to reproduce\n\n"
          + "1. Put three things for 3.33 € into the cart",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    context.bugs(
      notSaying: "how to reproduce it", manual.id,
      help: "list what to do, under '## Steps to reproduce'", hasSteps)
  }

  private func tells(_ bug: Item) -> Bool {
    let text = BodyText(of: bug).text.lowercased()
    return Self.words.contains { text.contains($0) }
  }

  private func hasSteps(_ bug: Item) -> Bool {
    bug.hasStepsToReproduce || bug.text.criteria.contains { !$0.steps.isEmpty }
      || BodyText(of: bug).hasNumberedLine || tells(bug)
  }
}
