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
      line += words(for: places.to, of: item)
      // A parked place is named by its horizon; of two others the horizons follow as a pair.
      if let from = places.from, let to = places.to, !from.isParked, !to.isParked {
        let isSame = from.horizon == to.horizon
        let pair = "\(from.horizon ?? "no horizon") → \(to.horizon ?? "no horizon")"
        return line + neighbour(of: item) + (isSame ? "" : "; \(pair)")
      }
      if places.to?.rank != nil, let horizon = places.to?.horizon { line += " in \(horizon)" }
      return line + neighbour(of: item)
    }
  }

  private func words(for place: Ranking.Place?, of item: Item) -> String {
    guard let place else { return item.isClosed || item.isEpic ? "not listed" : "inbox" }
    if place.isParked { return place.horizon ?? "set aside" }
    return place.rank.map(String.init) ?? "no rank (\(item.stage.rawValue))"
  }

  /// The item below it in its horizon or, at the end, the one above it.
  private func neighbour(of item: Item) -> String {
    guard let place = after.place(of: item), let rank = place.rank else { return "" }
    func stands(at rank: Int) -> Item? {
      guard after.ranked.indices.contains(rank - 1) else { return nil }
      let other = after.ranked[rank - 1]
      return after.place(of: other)?.horizon == place.horizon ? other : nil
    }
    if let below = stands(at: rank + 1) { return ", above \(below.name)" }
    return stands(at: rank - 1).map { ", below \($0.name)" } ?? ""
  }
}
