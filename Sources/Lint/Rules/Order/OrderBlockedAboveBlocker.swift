import BacklogModel
import Source

/// An item that is ranked above one that it needs.
struct OrderBlockedAboveBlocker: RankingRule {
  let manual = RuleManual(
    "order/blocked-above-blocker", .warning,
    finds: "an item that is ranked above one that it depends on",
    because: """
      The team takes up the highest item first, and finds that it cannot be done. Either the item \
      that it depends on moves up, or the dependency is not real.

      Only open items count. One that is finished and waits for acceptance blocks nobody, and epics \
      have no rank of their own.
      """,
    examples: [
      .bad([
        "order.md": "1. «PAY-7K3F»\n1. PAY-2M9Q",
        "items/PAY-7K3F.md": "---\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
      .good([
        "order.md": "1. PAY-2M9Q\n1. PAY-7K3F",
        "items/PAY-7K3F.md": "---\ndepends: [PAY-2M9Q]\n---\n\n# Pay with a saved card",
        "items/PAY-2M9Q.md": "# Save a card",
      ]),
    ])

  func defects(in order: Order, of context: LintContext) -> [Defect] {
    let backlog = context.backlog
    let places = LineFinder(order.file)
    return order.ranked.flatMap { entry -> [Defect] in
      guard let item = backlog.index[entry.id], let rank = backlog.ranking.rank(of: item) else {
        return []
      }
      return backlog.openBlockers(of: item).compactMap { blocker in
        guard blocker.stage < .finished, !blocker.isEpic else { return nil }
        let blockerRank = backlog.ranking.rank(of: blocker)
        guard blockerRank ?? .max > rank else { return nil }
        let listed = blocker.id.flatMap { order.entry(of: $0) }
        return Defect(
          manual.id, at: entry.idRange,
          "\(entry.id) needs \(blocker.name), which \(place(of: blocker, in: backlog))",
          help: "move \(blocker.name) above it, or remove it from 'depends' of \(entry.id)",
          related: listed.map {
            [places.related($0.idRange.lowerBound, "\(blocker.name) stands here")]
          } ?? [])
      }
    }
  }

  private func place(of blocker: Item, in backlog: Backlog) -> String {
    guard let place = backlog.ranking.place(of: blocker) else { return "is not ranked" }
    return place.isParked ? "is set aside under '\(place.horizon ?? "")'" : "stands below it"
  }
}
