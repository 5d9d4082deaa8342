import BacklogModel
import Source

/// A title in the order that the item no longer has.
struct OrderStaleTitle: RankingRule {
  let manual = RuleManual(
    "order/stale-title", .note,
    finds: "an entry of order.md whose title is not that of its item",
    because: """
      Titles in the order are for the people who read it; the item has the last word. Re-wording a \
      story does not need the Product Owner, so a stale title is only a note. `nextup fmt` and \
      `nextup check --fix` refresh it, and the order stays the same. Where a hyphen, a colon or a \
      second link stands in it, which may begin a reason, only `--unsafe-fixes` does.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) «Pay by card» — carts end here",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) Pay with a saved card — carts end here",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let edits = order.refreshing(
      context.listings(of: order) { $0.title != $1.title && !$1.isClosed && $1.hasWrittenTitle },
      replacesDoubtful: true)
    let fixes = Dictionary(edits.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    return order.entries.compactMap { entry in
      guard entry.destination != nil, let edit = fixes[entry.linkRange.upperBound],
        let item = context.backlog.index[entry.id]
      else { return nil }
      let message =
        entry.title.isEmpty
        ? "the title of \(entry.id) is missing" : "\(entry.id) is now called '\(item.title)'"
      return Defect(
        manual.id, at: entry.title.isEmpty ? entry.linkRange : entry.titleRange, message,
        help: entry.mayHoldReason ? "a reason stands after ' — '; is there one in it?" : nil,
        fix: Fix("Refresh the title", isSafe: !entry.mayHoldReason, edits: [edit]))
    }
  }
}
