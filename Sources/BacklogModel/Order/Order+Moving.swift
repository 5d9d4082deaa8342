public import Source

extension Order {
  /// The order of a backlog that has none yet: a heading and one horizon.
  ///
  /// - Parameter horizons: the names of the horizons, at least one.
  public static func starting(with horizons: [String] = ["Now"]) -> [UInt8] {
    Array("# Product backlog\n".utf8) + horizons.flatMap { Array("\n## \($0)\n".utf8) }
  }

  /// Moves items, each with all lines of its reason, or lists them for the first time.
  ///
  /// Lines stay byte for byte as they are, numbers included. A blank line may go or come where an
  /// entry leaves or enters: two never meet, and headings keep theirs.
  ///
  /// - Parameters:
  ///   - ids: the items, in the order that they shall have.
  ///   - placement: where to.
  ///   - listings: what to write for items that are not listed yet.
  ///   - createsHorizon: whether a horizon that does not exist is added.
  /// - Returns: the new content of the file; the old one if nothing changes.
  public func moving(
    _ ids: [Identifier], to placement: OrderPlacement,
    listings: [Identifier: OrderListing] = [:], createsHorizon: Bool = false
  ) throws(OrderError) -> [UInt8] {
    let operation = "moving \(ids.map(\.text).joined(separator: ", "))"
    let repaired = numberingBullets(of: ids)
    guard repaired == nil else {
      return try repaired?.moving(
        ids, to: placement, listings: listings, createsHorizon: createsHorizon) ?? file.bytes
    }
    let move = OrderMove(order: self, ids: ids, operation: operation)
    try move.validate(listings: listings)
    if createsHorizon, case .horizon(let name, _) = placement, horizonIndex(named: name) == nil {
      let extended = try move.addingHorizon(name)
      return try extended.moving(ids, to: placement, listings: listings)
    }
    let target = try move.target(of: placement)
    return try move.apply(target, listings: listings)
  }

  /// Takes items out of the order, each with its reason and with second entries of the same item.
  ///
  /// - Parameter ids: the items; those that are not listed are passed over.
  /// - Returns: the new content and what was taken out, so that a command can show the reasons.
  public func removing(_ ids: Set<Identifier>) throws(OrderError) -> OrderRemoval {
    let gone = entries.filter { ids.contains($0.id) }
    let names = Set(gone.map(\.id)).sorted().map(\.text).joined(separator: ", ")
    let move = OrderMove(order: self, ids: [], operation: "removing \(names)")
    try move.validate(listings: [:])
    guard !gone.isEmpty else { return OrderRemoval(bytes: file.bytes, entries: []) }
    return OrderRemoval(bytes: try move.removing(gone).file.bytes, entries: gone)
  }

  /// The index of the first horizon with a name, without regard to blanks and ASCII case.
  func horizonIndex(named name: String) -> Int? {
    let key = OrderHorizon.key(name)
    return horizons.firstIndex { OrderHorizon.key($0.name) == key }
  }

  /// The same order after a change of its file.
  public func rereading(_ bytes: [UInt8]) -> Order {
    Order(
      reading: SourceFile(path: file.path, bytes: bytes), parkedHorizons: parked,
      longestLine: longestLine)
  }
}
