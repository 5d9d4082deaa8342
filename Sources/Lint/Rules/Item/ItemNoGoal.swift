import BacklogModel
import Source

/// A story that serves no product goal.
struct ItemNoGoal: BacklogRule {
  let manual = RuleManual(
    "item/no-goal", .note,
    finds: "a story or epic that serves no product goal, where most do",
    because: """
      A product goal is what the backlog is for. A story that serves none may be worth building, \
      but nobody can say for what, and the progress towards the goals says less.

      The goal of its epic counts for a story. Asked for are epics, and stories that are ranked, \
      ready or in work, in a backlog that keeps goals and in which at least half of these serve \
      one.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n1. PAY-X4TR",
        "items/PAY-7K3F.md": "---\ntype: «story»\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\ntype: story\ngoal: G-CHECKOUT\n---\n\n# E-mail receipts",
        "goals/G-CHECKOUT.md": "# A checkout that nobody leaves",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\nepic: PAY-1C0A\n---\n\n# Pay with a saved card",
        "items/PAY-1C0A.md": "---\ntype: epic\ngoal: G-CHECKOUT\n---\n\n# One-tap checkout",
        "goals/G-CHECKOUT.md": "# A checkout that nobody leaves",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let index = GoalIndex(context.backlog)
    guard !index.goals.isEmpty else { return [] }
    let asked = context.items.filter { item in
      item.isEpic
        ? !item.isClosed && !item.isBroken : item.type == "story" && context.isPursued(item)
    }
    let without = asked.filter { index.goal(of: $0) == nil }
    guard without.count * 2 <= asked.count else { return [] }
    return without.map { item in
      let help = item.isEpic ? "" : ", here or in its epic"
      let defect = Defect(
        manual.id, at: item.typeRange, "the \(item.type) serves no product goal",
        help: "write '\(context.configuration.name(of: "goal")): '\(help)")
      return Finding(defect, in: item)
    }
  }
}
