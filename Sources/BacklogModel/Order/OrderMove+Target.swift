import Source

extension OrderMove {
  /// The neighbour or horizon that a placement means, seen without the moved items.
  func target(of placement: OrderPlacement) throws(OrderError) -> Target {
    let moved = Set(ids)
    let rest = order.ranked.filter { !moved.contains($0.id) }
    switch placement {
    case .top: return top
    case .bottom: return bottom(of: rest)
    case .before(let id): return .before(try neighbour(id))
    case .after(let id): return .after(try neighbour(id))
    case .rank(let rank): return try target(ofRank: rank, among: rest)
    case .horizon(let name, let position):
      return try target(ofHorizon: name, position: position)
    }
  }

  /// The first place of the horizon in which the ranking begins.
  private var top: Target {
    guard let first = order.ranked.first else { return .endOfHorizon(firstOpenHorizon) }
    let next = order.ranked.first { $0.horizon == first.horizon && !ids.contains($0.id) }
    return next.map { .before($0.id) } ?? .endOfHorizon(first.horizon)
  }

  /// The last place of the horizon in which the ranking ends.
  private func bottom(of rest: [OrderEntry]) -> Target {
    guard let last = order.ranked.last else { return .endOfHorizon(firstOpenHorizon) }
    guard let neighbour = rest.last, neighbour.horizon == last.horizon else {
      return .endOfHorizon(last.horizon)
    }
    return .after(neighbour.id)
  }

  private var firstOpenHorizon: Int? { order.horizons.firstIndex { !$0.isParked } }

  private func neighbour(_ id: Identifier) throws(OrderError) -> Identifier {
    if ids.contains(id) {
      throw failure(.invalidPlacement, "\(id) cannot be moved next to itself")
    }
    guard order.entry(of: id) != nil else { throw notListed(id) }
    return id
  }

  private func target(
    ofRank rank: Int, among rest: [OrderEntry]
  ) throws(OrderError) -> Target {
    guard rank >= 1 else { throw failure(.invalidPlacement, "ranks count from 1") }
    let old = ids.first.flatMap { order.entry(of: $0) }
    if ids.count == 1, let old, old.rank == rank { return place(of: old, among: rest) }
    guard rank <= rest.count else { return bottom(of: rest) }
    if let oldRank = old?.rank, rank > oldRank { return .after(rest[rank - 2].id) }
    return .before(rest[rank - 1].id)
  }

  /// Where an entry stands already.
  private func place(of entry: OrderEntry, among rest: [OrderEntry]) -> Target {
    let others = rest.filter { $0.horizon == entry.horizon }
    if let above = others.last(where: { $0.lines.lowerBound < entry.lines.lowerBound }) {
      return .after(above.id)
    }
    return others.first.map { .before($0.id) } ?? .endOfHorizon(entry.horizon)
  }

  private func target(
    ofHorizon name: String, position: OrderPlacement.Position
  ) throws(OrderError) -> Target {
    guard let index = order.horizonIndex(named: name) else {
      let names = order.horizons.map(\.name)
      let suggestion = Suggestion.phrase(for: name, among: names)
      let known = names.isEmpty ? "there are none" : "horizons: " + names.joined(separator: ", ")
      throw failure(.unknownHorizon, "no horizon is called '\(name)'\(suggestion) (\(known))")
    }
    let rest = order.listed.filter { $0.horizon == index && !ids.contains($0.id) }
    guard let last = rest.last else { return .endOfHorizon(index) }
    switch position {
    case .top: return .before(rest[0].id)
    case .bottom: return .after(last.id)
    case .number(let number):
      guard number >= 1 else { throw failure(.invalidPlacement, "places count from 1") }
      return number <= rest.count ? .before(rest[number - 1].id) : .after(last.id)
    }
  }
}
