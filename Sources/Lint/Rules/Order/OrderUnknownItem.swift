import BacklogModel
import Source

/// An entry for an item that does not exist.
struct OrderUnknownItem: RankingRule {
  let manual = RuleManual(
    "order/unknown-item", .error,
    finds: "an entry of order.md for an item that is not in the backlog",
    because: """
      The line takes a place and stands for nothing. Usually the ID is misspelt, the item was \
      deleted, or its file stands on a branch that is not merged yet.

      Items that are accepted or dropped may stay in the order: they are passed over, and `nextup \
      fmt --sweep` removes them.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "order.md": "1. «PAY-7K3E»\n1. PAY-2M9Q",
        "items/PAY-7K3F.md": "# Pay with a saved card",
        "items/PAY-2M9Q.md": "# Explain an expired card",
      ]),
      .wholeOrder,
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    order.entries.filter { context.backlog.index[$0.id] == nil }.map { entry in
      let meant = context.itemNames.closest(to: entry.id.text)
      return Defect(
        manual.id, at: entry.idRange,
        "there is no item \(entry.id)" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
        help: meant == nil ? "remove the line, or merge the branch that has the item" : nil,
        fix: meant.map {
          Fix("Write '\($0)'", isSafe: false, edits: [TextEdit(entry.idRange, with: $0)])
        })
    }
  }
}
