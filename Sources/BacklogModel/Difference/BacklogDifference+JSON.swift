public import Source

extension BacklogDifference {
  /// The changes of the order as JSON; every key is always there.
  public var movesJSON: JSON {
    .array(
      moves.map { move in
        .object([
          ("id", .string(move.id.text)), ("kind", .string(move.kind.rawValue)),
          ("from", Self.json(move.from)), ("to", Self.json(move.to)),
          ("above", JSON(move.above?.text)), ("below", JSON(move.below?.text)),
        ])
      })
  }

  /// The other changes as JSON; every key is always there.
  public var changesJSON: JSON {
    .array(
      changes.map { change in
        .object([
          ("id", .string(change.id)), ("kind", .string(change.kind.rawValue)),
          ("key", JSON(change.key)), ("from", JSON(change.from)), ("to", JSON(change.to)),
        ])
      })
  }

  private static func json(_ place: OrderChange.Place?) -> JSON {
    guard let place else { return nil }
    return .object([("horizon", JSON(place.horizon)), ("rank", JSON(place.rank))])
  }
}
