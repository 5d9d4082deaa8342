import BacklogModel
import Source

/// Work on an item while ready ones wait above it.
struct OrderStartedOutOfOrder: RankingRule {
  /// How many ready items may wait above: not everybody can take up everything.
  private static let mostPassedOver = 2

  /// How many of them a finding names.
  private static let named = 5

  let manual = RuleManual(
    "order/started-out-of-order", .note,
    finds: "an item in work while three or more ready items above it wait",
    because: """
      The team should take up the highest item that is ready. When it works far below, either \
      those above are not as ready as they say, or the order is not the one that the team \
      follows.

      Counted are items above it in the order that are ready, wait for nobody and are not \
      started. Up to two may wait: not everybody can take up everything. An item with a reason in \
      `order.md` is left alone.
      """,
    examples: [
      .bad([
        "order.md": "1. PAY-A1\n1. PAY-A2\n1. PAY-A3\n1. «PAY-7K3F»",
        "items/PAY-A1.md": Self.ready, "items/PAY-A2.md": Self.ready, "items/PAY-A3.md": Self.ready,
        "items/PAY-7K3F.md": "---\nstatus: in-progress\n---\n\n# Pay with a saved card",
      ]),
      .good([
        "order.md": "1. PAY-A1\n1. PAY-A2\n1. PAY-7K3F\n1. PAY-A3",
        "items/PAY-A1.md": Self.ready, "items/PAY-A2.md": Self.ready, "items/PAY-A3.md": Self.ready,
        "items/PAY-7K3F.md": "---\nstatus: in-progress\n---\n\n# Pay with a saved card",
      ]),
    ])

  private static let ready = "---\ntype: task\nstatus: ready\n---\n\n# A task"

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let backlog = context.backlog
    let places = LineFinder(order.file)
    let last = backlog.ranking.ranked.lastIndex { $0.stage == .started } ?? 0
    var waiting: [Item] = []
    var count = 0
    return backlog.ranking.ranked.prefix(last + 1).compactMap { item in
      if item.stage == .ready, backlog.reasonsAgainst(starting: item).isEmpty {
        if waiting.count < Self.named { waiting.append(item) }
        count += 1
      }
      guard item.stage == .started, count > Self.mostPassedOver, !item.isEpic,
        backlog.ranking.place(of: item)?.reason.isEmpty ?? true,
        let entry = item.id.flatMap({ order.entry(of: $0) })
      else { return nil }
      let names = waiting.map(\.name).joined(separator: ", ")
      let more = count > waiting.count ? ", …" : ""
      return Defect(
        manual.id, at: entry.idRange,
        "\(item.name) is in work while \(count) ready items above it wait: \(names)\(more)",
        help: "finish it first if it has to be, and write after ' — ' why it came before them",
        related: waiting.first?.id.flatMap { order.entry(of: $0) }.map {
          [places.related($0.idRange.lowerBound, "\($0.id) is ready here")]
        } ?? [])
    }
  }
}
