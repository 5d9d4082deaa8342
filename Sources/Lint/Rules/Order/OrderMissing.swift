import BacklogModel
import Source

/// A backlog that nobody ranked.
struct OrderMissing: BacklogRule {
  let manual = RuleManual(
    "order/missing", .warning,
    finds: "a backlog without order.md",
    because: """
      Without an order every item stands in the inbox, and "what are we building next?" has no \
      answer. The order is the Product Owner's file: one list of item IDs, the most important first.
      """,
    examples: [
      .bad(["order.md": "«»", "items/PAY-7K3F.md": "# Pay with a saved card"]),
      .good(["order.md": "1. PAY-7K3F", "items/PAY-7K3F.md": "# Pay with a saved card"]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    let backlog = context.backlog
    guard backlog.order == nil, backlog.items.contains(where: { !$0.isClosed }),
      !backlog.unreadable.contains(where: { $0.path == backlog.orderPath })
    else { return [] }
    let defect = Defect(
      manual.id, at: 0..<0, "there is no order, so no item is ranked",
      help: "list the IDs of the items, the most important first: '1. PAY-7K3F'")
    return [Finding(defect, in: SourceFile(path: backlog.orderPath, bytes: []))]
  }
}
