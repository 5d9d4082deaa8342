import BacklogModel
import FrontMatter
import Source

/// A goal that nothing serves.
struct ItemOrphanGoal: BacklogRule {
  let manual = RuleManual(
    "item/orphan-goal", .note,
    finds: "a product goal that no item and no sprint serves",
    because: """
      A goal that nothing serves is a wish. Either the items that lead to it do not say so, or \
      nobody has written them yet, or the goal was given up without a word.

      Items of every status count, closed ones too, and the `serves` of sprints. A goal with a \
      `verdict` is over and left alone; the vision is no goal. Where nothing names any goal yet, \
      nobody is asked.
      """,
    examples: [
      .bad([
        "goals/G-CHECKOUT.md": "«---»\ntitle: A checkout that nobody leaves\n---",
        "goals/G-TRUST.md": "---\ntitle: Nobody pays twice\n---",
        "items/PAY-7K3F.md": "---\ngoal: G-TRUST\n---\n\n# Explain a double charge",
      ]),
      .good([
        "goals/G-CHECKOUT.md": "---\ntitle: A checkout that nobody leaves\n---",
        "items/PAY-7K3F.md": "---\ngoal: G-CHECKOUT\n---\n\n# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let index = GoalIndex(context.backlog)
    guard !index.goals.isEmpty else { return [] }
    let served = index.served()
    guard !served.isEmpty else { return [] }
    return index.goals.compactMap { goal in
      guard goal.text(of: "verdict") == nil, goal.frontMatter.isReadable,
        !served.contains(goal.id.lowercased())
      else { return nil }
      let defect = Defect(
        manual.id, at: goal.headRange, "nothing serves the goal \(goal.id)",
        help: "name it in '\(context.configuration.name(of: "goal"))' of an epic, or write its "
          + "'verdict'")
      return Finding(defect, in: goal.file)
    }
  }
}
