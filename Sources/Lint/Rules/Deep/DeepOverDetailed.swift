import BacklogModel
import FrontMatter
import Source

/// An item far down the order that is written out as if it came next.
struct DeepOverDetailed: BacklogRule {
  /// How many times `ready-depth` down an item is far.
  private static let farFactor = 3

  /// How many criteria are more than an idea needs.
  private static let fewestCriteria = 8

  let manual = RuleManual(
    "deep/over-detailed", .note,
    finds: "an item far down the order with many acceptance criteria",
    because: """
      A backlog is detailed *appropriately*: what comes next is refined, what may come some day is \
      a sentence. Details of a later item are work that is done twice, since much will have changed \
      by then, and they make it harder to drop.

      Far down is below three times `ready-depth:`, and many are eight criteria or more. Only items \
      that are not started are looked at.
      """,
    examples: [
      .bad([
        "nextup.yml": "version: 1\nready-depth: 0",
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md":
          "---\ntype: story\n---\n\n# Pay with a saved card\n\n«## Acceptance criteria»\n\n"
          + Self.criteria(8),
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md":
          "---\ntype: story\n---\n\n# Pay with a saved card\n\n## Acceptance criteria\n\n"
          + Self.criteria(8),
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let near = context.configuration.readyDepth.multipliedReportingOverflow(by: Self.farFactor)
    guard !near.overflow else { return [] }
    let ranked = context.backlog.ranking.ranked
    return ranked.enumerated().dropFirst(near.partialValue).compactMap { offset, item in
      let count = item.text.criteria.count
      guard count >= Self.fewestCriteria, item.stage <= .ready, !item.isEpic, !item.isBroken else {
        return nil
      }
      let defect = Defect(
        manual.id, at: item.text.criteriaSections.first?.range ?? item.textStart,
        "\(item.name) is number \(offset + 1) in the order and has \(count) criteria already",
        help: "keep what must not be forgotten, and refine it when it comes nearer")
      return Finding(defect, in: item)
    }
  }

  private static func criteria(_ count: Int) -> String {
    (1...count).map { "- [ ] The card number \($0) is shown" }.joined(separator: "\n")
  }
}
