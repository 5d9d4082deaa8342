import BacklogModel
import Source

/// A horizon that order.md opens twice.
struct OrderDuplicateHorizon: RankingRule {
  let manual = RuleManual(
    "order/duplicate-horizon", .warning,
    finds: "a horizon of the order with the name of an earlier one",
    because: """
      Readers see two lists of one name, and what stands in the second comes later than its heading \
      says. `nextup move --horizon` knows only the first. It happens when two branches add the same \
      horizon and git keeps both.

      Upper and lower case are the same, and so are one blank and several.
      """,
    examples: [
      .bad([
        "order.md": "## Now\n\n1. PAY-7K3F\n\n## Next\n\n1. PAY-X4TR\n\n## «Now»\n\n1. PAY-2M9Q",
        "items/PAY-2M9Q.md": "# Explain an expired card",
        "items/PAY-7K3F.md": "# Pay with a saved card",
        "items/PAY-X4TR.md": "# E-mail receipts",
      ]),
      .good([
        "order.md": "## Now\n\n1. PAY-7K3F\n\n## Next\n\n1. PAY-X4TR",
        "items/PAY-7K3F.md": "# Pay with a saved card",
        "items/PAY-X4TR.md": "# E-mail receipts",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    var first: [String: OrderHorizon] = [:]
    return order.horizons.compactMap { horizon in
      let key = horizon.name.lowercased()
      guard let earlier = first[key] else {
        first[key] = horizon
        return nil
      }
      return Defect(
        manual.id, at: horizon.nameRange,
        "there is a horizon '\(earlier.name)' already, on line \(earlier.line)",
        help: "move its items there, or give it another name",
        related: [
          RelatedLocation(order.file, at: earlier.nameRange.lowerBound, "opened here first")
        ])
    }
  }
}
