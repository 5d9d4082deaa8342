import BacklogModel
import Source

/// A reason that begins with a hyphen and so is read as a part of the title.
struct OrderUnmarkedReason: RankingRule {
  let manual = RuleManual(
    "order/unmarked-reason", .warning,
    finds: "a reason that begins with a hyphen, which is read as a part of the title",
    because: """
      A reason stands after ` — `, ` – ` or ` -- `, for a single hyphen is a part of many titles. \
      Where the words before the hyphen are the title of the item, a reason was surely meant; but \
      neither the site nor `nextup show` knows it as one.
      """,
    fixes: .always,
    examples: [
      .bad([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) Pay with a saved card «-» carts end here",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) Pay with a saved card -- carts end here",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) Sign in - phase 2",
        "items/PAY-7K3F.md": "# Sign in - phase 2",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    order.entries.compactMap { entry in
      guard entry.title.utf8.contains(UInt8(ascii: "-")),
        let item = context.backlog.index[entry.id], !item.title.isEmpty
      else { return nil }
      let title = OrderListing(path: item.path, title: item.title).writtenTitle
      guard entry.title.utf8.starts(with: "\(title) - ".utf8),
        !item.title.utf8.starts(with: "\(title) - ".utf8)
      else { return nil }
      let start = entry.titleRange.lowerBound + title.utf8.count + 1
      return Defect(
        manual.id, at: start..<start + 1, "the reason of \(entry.id) begins with a hyphen",
        help: "write ' — ' or ' -- ' before a reason",
        fix: Fix("Write a dash", edits: [TextEdit(start..<start + 1, with: "—")]))
    }
  }
}
