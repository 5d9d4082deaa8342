import Source

/// A numbered line that names no item; the reader of orders reports it.
struct OrderMissingID: Rule {
  let manual = RuleManual(
    "order/missing-id", .error,
    finds: "a numbered line of order.md that does not begin with the ID of an item",
    because: """
      Numbers rank, bullets explain. A number without an ID looks as if something had that rank, \
      and nothing has.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "order.md": "«1. Pay with a saved card»",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. [PAY-7K3F](items/PAY-7K3F.md) Pay with a saved card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])
}
