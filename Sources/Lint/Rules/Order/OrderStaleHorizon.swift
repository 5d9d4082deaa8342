import BacklogModel
import Source

/// A horizon that lists only what is over.
struct OrderStaleHorizon: RankingRule {
  let manual = RuleManual(
    "order/stale-horizon", .note,
    finds: "a horizon of the order in which every item is accepted or dropped",
    because: """
      A horizon is a statement about time: this comes now, that comes next. When all of its items \
      are closed, the statement is over, and what is really next stands further down.

      Parked horizons are left alone: what was set aside and then dropped may stay there with its \
      reason. So is a horizon that lists nothing. `nextup fmt --sweep` removes the lines of closed \
      items.
      """,
    examples: [
      .bad([
        "order.md": "## «Now»\n\n1. PAY-7K3F\n\n## Next\n\n1. PAY-X4TR",
        "items/PAY-7K3F.md": "---\nstatus: accepted\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "# E-mail receipts",
      ]),
      .good([
        "order.md": "## Now\n\n1. PAY-7K3F\n1. PAY-X4TR\n\n## Next",
        "items/PAY-7K3F.md": "---\nstatus: accepted\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "# E-mail receipts",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    var closed = Array(repeating: 0, count: order.horizons.count)
    var open = closed
    for entry in order.listed {
      guard let horizon = entry.horizon else { continue }
      if context.backlog.index[entry.id]?.isClosed ?? false {
        closed[horizon] += 1
      } else {
        open[horizon] += 1
      }
    }
    return order.horizons.enumerated().compactMap { index, horizon in
      guard !horizon.isParked, closed[index] > 0, open[index] == 0 else { return nil }
      let count = closed[index] == 1 ? "the only item" : "each of the \(closed[index]) items"
      return Defect(
        manual.id, at: horizon.nameRange, "\(count) under '\(horizon.name)' is closed",
        help: "move up what comes next; 'nextup fmt --sweep' removes the closed ones")
    }
  }
}
