import Source

/// Markdown that hides or makes up entries; the reader of orders reports it.
struct OrderSyntax: Rule {
  let manual = RuleManual(
    "order/syntax", .error,
    finds: "Markdown in order.md that makes the order unreadable",
    because: """
      What `order.md` says must be beyond doubt: the Product Owner approves it, and everybody sees \
      the same list in a forge, in an editor and here. Code fences, HTML, underlined headings, link \
      definitions and bytes that are not text can hide an entry from one reader and show it to \
      another. While one of them stands there, nothing is ranked and no change can be approved.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n\n«```»\n1. PAY-2M9Q\n«```»",
        "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. PAY-7K3F", "items/PAY-7K3F.md": "# Pay with a saved card",
      ]),
    ])
}
