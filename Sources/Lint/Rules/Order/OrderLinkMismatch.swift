import BacklogModel
import Source

/// A link of the order that leads to another file than the item's.
struct OrderLinkMismatch: RankingRule {
  let manual = RuleManual(
    "order/link-mismatch", .warning,
    finds: "an entry of order.md whose link does not lead to the file of its item",
    because: """
      The ID decides which item is ranked. A link that leads elsewhere shows people another story \
      than the one that they approve, or nothing at all. It happens when a file is renamed or a \
      line is copied.
      """,
    fixes: .always,
    examples: [
      .bad([
        "order.md": "1. [PAY-7K3F](«items/PAY-7K3F-card.md») Pay with a saved card",
        "items/PAY-7K3F-saved-card.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F-saved-card.md) Pay with a saved card",
        "items/PAY-7K3F-saved-card.md": "# Pay with a saved card",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let folder = order.file.path.parentFolder
    let ambiguous = context.backlog.ambiguousIDs
    let listings = context.listings(of: order) { entry, item in
      guard let destination = entry.destination, !ambiguous.contains(entry.id) else {
        return false
      }
      return folder + "/" + destination != item.path
        && LinkTarget.path(of: destination, from: folder) != item.path
    }
    let edits = order.refreshing(listings)
    let fixes = Dictionary(edits.map { ($0.range, $0) }) { first, _ in first }
    return order.entries.compactMap { entry in
      guard let range = entry.destinationRange, let edit = fixes[range],
        let item = context.backlog.index[entry.id]
      else { return nil }
      return Defect(
        manual.id, at: range, "the link does not lead to \(entry.id), which is \(item.path)",
        fix: Fix("Link to the item", edits: [edit]))
    }
  }
}
