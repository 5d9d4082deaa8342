import BacklogModel
import FrontMatter
import Source

/// An item at the top of the order that hardly fits into a sprint.
struct DeepTooBig: BacklogRule {
  let manual = RuleManual(
    "deep/too-big", .warning,
    finds: "an item at the top of the order with a very large estimate",
    because: """
      What comes next must be small enough to finish. A large item is begun in one sprint and \
      ends in another; nothing of it can be accepted for weeks, and its estimate is the least \
      certain of all.

      Large is an estimate above half of `capacity:`, what fits into one sprint. Where no capacity \
      is configured, it is one of the two largest numbers of `estimate-scale:` (13 and 21 of the \
      standard scale), if the scale has at least five. The top is as deep as `ready-depth:` says. \
      Items in work and epics are left out.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\nestimate: «13»\n---\n\n# Pay with a saved card",
      ]),
      .bad([
        "nextup.yml": "version: 1\ncapacity: 12",
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\nestimate: «8»\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: story\nestimate: 8\n---\n\n# Pay with a saved card",
      ]),
    ])

  /// How many numbers a scale must have before its largest mean anything.
  private static let shortestScale = 5

  func findings(in context: LintContext) -> [Finding] {
    guard let (limit, reason) = limit(context.configuration) else { return [] }
    let top = TopOfOrder(context)
    return top.items.compactMap { rank, item in
      guard item.stage <= .ready, !item.isEpic, !item.isBroken,
        let node = item.fields.node(of: "estimate"), let text = node.text,
        let estimate = Fraction(text), estimate > limit
      else { return nil }
      let defect = Defect(
        manual.id, at: node.range,
        "\(item.name) is number \(rank) in the order and its estimate is \(text), \(reason)",
        help: "split it, so that a part of it can be accepted by itself",
        related: top.place(of: item))
      return Finding(defect, in: item)
    }
  }

  /// What an estimate may be at most, and why.
  private func limit(_ configuration: Configuration) -> (Fraction, String)? {
    if let capacity = configuration.capacity {
      guard let whole = Fraction(String(capacity)), let half = whole.divided(by: Self.two) else {
        return nil
      }
      return (half, "more than half of a sprint, which holds \(whole)")
    }
    let scale = configuration.estimateScale.compactMap { Fraction(String($0)) }.sorted()
    guard scale.count >= Self.shortestScale else { return nil }
    let limit = scale[scale.count - 3]
    return (limit, "one of the two largest of the scale")
  }

  private static let two = Fraction(whole: 2)
}
