import BacklogModel
import Source

/// Work on something that the owner never ranked.
struct OrderStartedUnranked: BacklogRule {
  let manual = RuleManual(
    "order/started-unranked", .warning,
    finds: "an item in work that the order does not list, or sets aside",
    because: """
      The order says what is built next. An item that is in work without a rank was taken up past \
      the Product Owner, or was never entered; either way the order does not tell the truth about \
      what the team does.

      Epics need no rank. A backlog without `order.md` is left alone.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-7K3F\n\n## Not now\n\n1. PAY-9HQW",
        "items/PAY-7K3F.md": "---\nstatus: in-progress\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\nstatus: «in-progress»\n---\n\n# E-mail receipts",
        "items/PAY-9HQW.md": "---\nstatus: «in-progress»\n---\n\n# Pay with crypto",
      ]),
      .good([
        "order.md": "1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\nstatus: in-progress\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\nstatus: ready\n---\n\n# E-mail receipts",
      ]),
    ])

  func findings(in context: LintContext) -> [Finding] {
    guard let order = context.backlog.order, order.isReadable else { return [] }
    let ranking = context.backlog.ranking
    return (ranking.inbox + ranking.parked).compactMap { item in
      guard item.stage == .started, !item.isEpic, !item.isBroken else { return nil }
      let place = ranking.place(of: item)
      let complaint =
        place.map { "the order sets it aside under '\($0.horizon ?? "")'" }
        ?? "the order does not list it"
      let defect = Defect(
        manual.id, at: item.statusRange,
        "\(item.name) is in work, and \(complaint)",
        help: "let the Product Owner rank it, or put it back: 'nextup move \(item.name) --top'")
      return Finding(defect, in: item)
    }
  }
}
