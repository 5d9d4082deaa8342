import BacklogModel
import Source

/// A must that stands below a could.
struct OrderMoscowInversion: RankingRule {
  /// How many words apart: must is two above could, should is two above wont.
  private static let leastDifference = Fraction(whole: 2)

  let manual = RuleManual(
    "order/moscow-inversion", .note,
    finds:
      "an item that stands below another of the same horizon whose MoSCoW priority is far lower",
    because: """
      *Must* means that the release is worth nothing without it. If a *could* is built first, \
      either the word or the order is wrong, and whoever plans by the word is misled.

      Compared are open items of one horizon and one `release` that are not started; MoSCoW means \
      nothing across releases. *Must* below *should* is left alone: neighbours may change places. \
      Left out are also items with a reason in `order.md`, items that others depend on, and epics. \
      At most ten items are reported.
      """,
    examples: [
      .bad([
        "order.md": "1. «PAY-X4TR»\n1. PAY-7K3F\n1. PAY-2M9Q",
        "items/PAY-X4TR.md": "---\nmoscow: could\n---\n\n# E-mail receipts",
        "items/PAY-7K3F.md": "---\nmoscow: must\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "---\nmoscow: should\n---\n\n# Explain an expired card",
      ]),
      .good([
        "order.md": "1. PAY-2M9Q\n1. PAY-7K3F\n1. PAY-X4TR",
        "items/PAY-X4TR.md": "---\nmoscow: could\n---\n\n# E-mail receipts",
        "items/PAY-7K3F.md": "---\nmoscow: must\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "---\nmoscow: should\n---\n\n# Explain an expired card",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let release = { (item: Item) in item.fields.text(of: "release") ?? "" }
    return ScoreInversions(manual.id, in: order, context.backlog)
      .defects(by: .moscow, comparing: release) { inversion in
        guard let better = inversion.better.score.value, let worse = inversion.worse.score.value,
          let least = worse.plus(Self.leastDifference)
        else { return false }
        return better >= least
      }
  }
}
