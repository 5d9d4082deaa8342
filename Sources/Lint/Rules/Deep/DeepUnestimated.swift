import BacklogModel
import FrontMatter
import Source

/// An item at the top of the order that nobody has estimated.
struct DeepUnestimated: BacklogRule {
  let manual = RuleManual(
    "deep/unestimated", .warning,
    finds: "an item at the top of the order without an estimate",
    because: """
      A backlog is *DEEP*: detailed appropriately, estimated, emergent, prioritised. What comes \
      next must be small enough to finish, and only an estimate shows whether it is. Further down \
      an estimate may wait.

      The top is as deep as `ready-depth:` says. Epics are left out, and so are types whose \
      Definition of Ready does not ask for an estimate.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "«---»\ntype: story\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\nestimate: 3\n---\n\n# Pay with a saved card",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let top = TopOfOrder(context)
    return top.items.compactMap { rank, item in
      guard item.stage < .finished, expectsEstimate(item, context), !item.fields.has("estimate")
      else { return nil }
      let key = context.configuration.name(of: "estimate")
      let scale = context.configuration.estimateScale.map(ValueShape.written)
      let defect = Defect(
        manual.id, at: item.fields.entry(of: "estimate")?.keyRange ?? item.headRange,
        "\(item.name) is number \(rank) in the order and has no estimate",
        help: "let the developers estimate it, and write '\(key): ' and one of "
          + scale.joined(separator: " "),
        related: top.place(of: item))
      return Finding(defect, in: item)
    }
  }

  private func expectsEstimate(_ item: Item, _ context: LintContext) -> Bool {
    guard !item.isEpic else { return false }
    return context.configuration.definitionOfReady[item.type]?.contains("estimate") ?? true
  }
}
