import BacklogModel
import Source

/// Items that could be built and have no place in the order.
struct OrderReadyUnranked: RankingRule {
  /// How many items the message names, and how many the finding shows.
  private static let named = 5

  let manual = RuleManual(
    "order/ready-unranked", .note,
    finds: "ready items that the order does not list",
    because: """
      Somebody has written the story, its criteria and its estimate, and nobody will build it: \
      what is not ranked is never next. Rank it, or set it aside with a reason, so that whoever \
      refined it has an answer.

      Ready means that the status says so and nothing of the Definition of Ready is missing. All \
      such items of the inbox are one finding, at the first line of `order.md`. An order that \
      lists nothing yet is left alone.
      """,
    examples: [
      .bad([
        "order.md": "«# Product backlog»\n\n1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: task\nstatus: ready\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\ntype: task\nstatus: ready\n---\n\n# E-mail receipts",
      ]),
      .good([
        "order.md": "# Product backlog\n\n1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ntype: task\nstatus: ready\n---\n\n# Pay with a saved card",
        "items/PAY-X4TR.md": "---\ntype: task\nstatus: draft\n---\n\n# E-mail receipts",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let backlog = context.backlog
    let items = backlog.ranking.inbox.filter { backlog.readiness(of: $0).isReady }
    guard !items.isEmpty, !order.entries.isEmpty else { return [] }
    let names = items.prefix(Self.named).map(\.name).joined(separator: ", ")
    let more = items.count > Self.named ? " and \(items.count - Self.named) more" : ""
    let start = items.count == 1 ? "1 ready item is" : "\(items.count) ready items are"
    return [
      Defect(
        manual.id, at: order.file.line(at: 0), "\(start) not ranked: \(names)\(more)",
        help: "run 'nextup move ID --bottom', or list it under a horizon for what is set aside",
        related: items.prefix(Self.named).map {
          RelatedLocation($0.file, at: $0.statusRange.lowerBound, "\($0.name) is ready")
        })
    ]
  }
}
