extension OrderVersion {
  /// What changed since another version, as `OrderDifference` says it.
  ///
  /// The entries that both have at the beginning and at the end are kept by every longest
  /// increasing subsequence; so only those between them are compared.
  public func changes(since old: OrderVersion) -> [OrderChange] {
    let (before, after) = (old.listed, listed)
    let isSame = { (left: Entry, right: Entry) in
      left.id == right.id && left.horizon == right.horizon
    }
    var first = 0
    let shorter = min(before.count, after.count)
    while first < shorter, isSame(before[first], after[first]) { first += 1 }
    var last = 0
    while last < shorter - first,
      isSame(before[before.count - last - 1], after[after.count - last - 1])
    {
      last += 1
    }
    guard first + last < max(before.count, after.count) else { return [] }
    let ranks = before[..<first].count { $0.isRanked }
    let (old, new) = (before[first..<(before.count - last)], after[first..<(after.count - last)])
    // One entry that moved past at least two others, which are then the longest subsequence.
    if old.count == new.count, old.count > 2 {
      let isDown = old.dropFirst().elementsEqual(new.dropLast(), by: isSame)
      if isDown || old.dropLast().elementsEqual(new.dropFirst(), by: isSame) {
        let (source, target) = isDown ? (first, new.endIndex - 1) : (old.endIndex - 1, first)
        if before[source].id == after[target].id {
          return [Self.move(from: source, in: before, to: target, in: after)]
        }
      }
    }
    return Self.changes(
      from: OrderRun(old, above: ranks), to: OrderRun(new, above: ranks), around: after)
  }

  /// The change of one entry that moved past others.
  private static func move(
    from source: Int, in before: [Entry], to target: Int, in after: [Entry]
  ) -> OrderChange {
    let from = place(of: source, in: before)
    let to = place(of: target, in: after)
    return OrderChange(
      id: after[target].id, kind: (from.rank == nil) == (to.rank == nil) ? .moved : .horizon,
      from: from, to: to, above: above(target, in: after), below: below(target, in: after))
  }

  private static func place(of index: Int, in listed: [Entry]) -> OrderChange.Place {
    let entry = listed[index]
    return OrderChange.Place(
      rank: entry.isRanked ? listed[...index].count { $0.isRanked } : nil,
      horizon: entry.horizon?.name)
  }

  /// The ranked item that a ranked one stands directly above.
  private static func above(_ index: Int, in listed: [Entry]) -> Identifier? {
    listed[index].isRanked ? listed[(index + 1)...].first(where: \.isRanked)?.id : nil
  }

  /// The ranked item that a ranked one stands directly below.
  private static func below(_ index: Int, in listed: [Entry]) -> Identifier? {
    listed[index].isRanked ? listed[..<index].last(where: \.isRanked)?.id : nil
  }

  private static func changes(
    from old: OrderRun, to new: OrderRun, around listed: [Entry]
  ) -> [OrderChange] {
    let common = new.entries.filter { old.places[$0.id] != nil }
    let numbers = common.compactMap { old.places[$0.id]?.index }
    let kept = Set(LongestIncreasingSubsequence.indices(of: numbers).map { common[$0].id })
    var changes: [OrderChange] = []
    for (index, entry) in zip(new.entries.indices, new.entries) {
      let (from, to) = (old.places[entry.id]?.place, new.places[entry.id]?.place)
      guard let kind = OrderChange.Kind(from: from, to: to, isKept: kept.contains(entry.id))
      else { continue }
      changes.append(
        OrderChange(
          id: entry.id, kind: kind, from: from, to: to,
          above: above(index, in: listed), below: below(index, in: listed)))
    }
    for entry in old.entries where new.places[entry.id] == nil {
      changes.append(
        OrderChange(
          id: entry.id, kind: .unranked, from: old.places[entry.id]?.place, to: nil, above: nil,
          below: nil))
    }
    return changes
  }
}

/// Neighbours of an order with their places.
private struct OrderRun {
  let entries: ArraySlice<OrderVersion.Entry>
  let places: [Identifier: (index: Int, place: OrderChange.Place)]

  /// - Parameter above: how many ranks stand above the first.
  init(_ entries: ArraySlice<OrderVersion.Entry>, above: Int) {
    self.entries = entries
    var places: [Identifier: (index: Int, place: OrderChange.Place)] = [:]
    var rank = above
    for (index, entry) in zip(entries.indices, entries) {
      if entry.isRanked { rank += 1 }
      places[entry.id] = (
        index,
        OrderChange.Place(
          rank: entry.isRanked ? rank : nil, horizon: entry.horizon?.name)
      )
    }
    self.places = places
  }
}

extension OrderVersion.Entry {
  fileprivate var isRanked: Bool { horizon.map { !$0.isParked } ?? true }
}
