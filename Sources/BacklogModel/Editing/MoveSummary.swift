/// What a move comes to, in words: `PAY-7K3F 7 → 2, above PAY-2M9Q; Later → Now`.
///
/// Ranks count the open items, as `nextup list` does.
struct MoveSummary {
  private let before: Ranking
  private let after: Ranking

  /// Compares two orders of one backlog.
  init(from old: Order, to new: Order, in backlog: Backlog) {
    before = Ranking(backlog.items, order: old, index: backlog.index)
    after = Ranking(backlog.items, order: new, index: backlog.index)
  }

  /// A line for each of the items that were moved.
  func lines(for items: [Item]) -> [String] {
    items.map { item in
      let places = (from: before.place(of: item), to: after.place(of: item))
      var line = "\(item.name) \(words(for: places.from, of: item)) → "
      line += words(for: places.to, of: item) + neighbour(of: item)
      if let from = places.from, let to = places.to, from.horizon != to.horizon {
        line += "; \(from.horizon ?? "no horizon") → \(to.horizon ?? "no horizon")"
      }
      return line
    }
  }

  private func words(for place: Ranking.Place?, of item: Item) -> String {
    guard let place else { return item.isClosed ? "not listed" : "inbox" }
    if place.isParked { return place.horizon ?? "set aside" }
    return place.rank.map(String.init) ?? "no rank (\(item.stage.rawValue))"
  }

  /// The item below it or, at the end, the one above it.
  private func neighbour(of item: Item) -> String {
    guard let rank = after.place(of: item)?.rank else { return "" }
    if rank < after.ranked.count { return ", above \(after.ranked[rank].name)" }
    return rank > 1 ? ", below \(after.ranked[rank - 2].name)" : ""
  }
}
