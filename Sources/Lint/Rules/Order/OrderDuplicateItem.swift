import Source

/// An item that is listed twice; the reader of orders reports it.
struct OrderDuplicateItem: Rule {
  let manual = RuleManual(
    "order/duplicate-item", .error,
    finds: "an item that order.md lists twice",
    because: """
      An item has one rank. When two branches move the same item, git merges both moves without a \
      conflict, and the item stands in two places. The first line counts until the Product Owner \
      says which was meant.
      """,
    fixes: .unsafe,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n1. PAY-2M9Q\n1. «PAY-7K3F»",
        "items/PAY-7K3F.md": "# Pay with a saved card",
        "items/PAY-2M9Q.md": "# Explain an expired card",
      ]),
      .wholeOrder,
    ])
}
