import Source

/// An indented number with an ID; the reader of orders reports it.
struct OrderNested: Rule {
  let manual = RuleManual(
    "order/nested", .error,
    finds: "an item that order.md lists with an indented number",
    because: """
      The order is one list without levels: an item stands above another or below it, never inside \
      it. What is indented explains the line above, so an indented item has no rank. For items that \
      contain others there are epics.
      """,
    fixes: .sometimes,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n   «1. PAY-2M9Q»",
        "items/PAY-7K3F.md": "# Pay with a saved card",
        "items/PAY-2M9Q.md": "# Explain an expired card",
      ]),
      .wholeOrder,
    ])
}
