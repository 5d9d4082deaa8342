import Source

/// A bullet where a number is meant; the reader of orders reports it.
struct OrderUnnumbered: Rule {
  let manual = RuleManual(
    "order/unnumbered", .error,
    finds: "an item that order.md lists with a bullet instead of a number",
    because: """
      Numbers rank, bullets explain. An item after a bullet has no rank, although everybody who \
      reads the list believes that it has one.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "order.md": "«- [PAY-7K3F](items/PAY-7K3F.md)» Pay with a saved card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md":
          "1. [PAY-7K3F](items/PAY-7K3F.md) Pay with a saved card\n   - asked for by support",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])
}
