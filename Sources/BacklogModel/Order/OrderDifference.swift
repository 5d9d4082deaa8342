/// What changed from one order to another.
///
/// Of the items that both list, as many as possible count as kept: the longest increasing
/// subsequence of their old places, among several the lexicographically smallest. The rest moved.
/// Places count over parked entries too, so that two readable orders with different digests always
/// differ.
public struct OrderDifference: Sendable, Hashable {
  /// The changes: those of the new order from top to bottom, then the items that left, from top to
  /// bottom of the old one.
  public let changes: [OrderChange]

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two orders.
  public init(from old: Order, to new: Order) {
    let oldPlaces = OrderDifference.places(of: old)
    let newPlaces = OrderDifference.places(of: new)
    let oldIndices = Dictionary(
      uniqueKeysWithValues: old.listed.map(\.id).enumerated().map { ($1, $0) })
    let common = new.listed.map(\.id).filter { oldPlaces[$0] != nil }
    let kept = LongestIncreasingSubsequence.indices(of: common.compactMap { oldIndices[$0] })
    let keptIDs = Set(kept.map { common[$0] })
    let neighbours = OrderDifference.neighbours(in: new)
    var changes: [OrderChange] = []
    for entry in new.listed {
      let (from, to) = (oldPlaces[entry.id], newPlaces[entry.id])
      guard let kind = OrderChange.Kind(from: from, to: to, isKept: keptIDs.contains(entry.id))
      else { continue }
      let (above, below) = neighbours[entry.id] ?? (nil, nil)
      changes.append(
        OrderChange(id: entry.id, kind: kind, from: from, to: to, above: above, below: below))
    }
    for entry in old.listed where newPlaces[entry.id] == nil {
      changes.append(
        OrderChange(
          id: entry.id, kind: .unranked, from: oldPlaces[entry.id], to: nil, above: nil,
          below: nil))
    }
    self.changes = changes
  }

  private static func places(of order: Order) -> [Identifier: OrderChange.Place] {
    let pairs = order.listed.map { entry in
      (entry.id, OrderChange.Place(rank: entry.rank, horizon: order.horizon(of: entry)?.name))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// For each ranked item the one that it stands above and the one that it stands below.
  private static func neighbours(
    in order: Order
  ) -> [Identifier: (above: Identifier?, below: Identifier?)] {
    let ids = order.ranked.map(\.id)
    var result: [Identifier: (above: Identifier?, below: Identifier?)] = [:]
    for (index, id) in ids.enumerated() {
      result[id] = (
        index + 1 < ids.count ? ids[index + 1] : nil, index > 0 ? ids[index - 1] : nil
      )
    }
    return result
  }
}
