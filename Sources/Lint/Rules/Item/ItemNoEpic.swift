import BacklogModel
import Source

/// A story that belongs to no epic, in a backlog where most do.
struct ItemNoEpic: BacklogRule {
  /// How many stories there must be before "most" means anything.
  private static let fewestStories = 4

  let manual = RuleManual(
    "item/no-epic", .note,
    finds: "a story without an epic, where most stories have one",
    because: """
      An epic gathers the stories that together are worth something. A story outside of all of \
      them is missing from every progress bar and traces to no goal but its own.

      Asked for are stories that are ranked, ready or in work, in a backlog in which at least \
      three of four such stories name an epic, and of which there are at least four. A backlog \
      that does without epics is left alone.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n1. PAY-A1\n1. PAY-A2\n1. PAY-A3",
        "items/PAY-7K3F.md": "---\ntype: «story»\n---\n\n# Pay with a saved card",
        "items/PAY-A1.md": Self.child, "items/PAY-A2.md": Self.child, "items/PAY-A3.md": Self.child,
        "items/PAY-1C0A.md": "---\ntype: epic\n---\n\n# One-tap checkout",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\n---\n\n# Pay with a saved card",
      ]),
    ])

  private static let child = "---\ntype: story\nepic: PAY-1C0A\n---\n\n# A part of it"

  func findings(in context: LintContext) -> [Finding] {
    let stories = context.items.filter { $0.type == "story" && context.isPursued($0) }
    let alone = stories.filter { $0.fields.text(of: "epic") == nil }
    guard stories.count >= Self.fewestStories, alone.count * 4 <= stories.count else { return [] }
    return alone.map { story in
      let defect = Defect(
        manual.id, at: story.typeRange,
        "the story belongs to no epic; \(stories.count - alone.count) of \(stories.count) do",
        help: "write '\(context.configuration.name(of: "epic")): '")
      return Finding(defect, in: story)
    }
  }
}
