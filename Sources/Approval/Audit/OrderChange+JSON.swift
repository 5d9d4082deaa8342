import BacklogModel
import Source

extension OrderChange {
  /// The move: `{id, kind, from {rank, horizon}, to, above, below}`.
  var json: JSON {
    [
      "id": .string(id.text), "kind": .string(kind.rawValue), "from": Self.json(from),
      "to": Self.json(to), "above": JSON(above?.text), "below": JSON(below?.text),
    ]
  }

  private static func json(_ place: Place?) -> JSON {
    guard let place else { return .null }
    return ["rank": JSON(place.rank), "horizon": JSON(place.horizon)]
  }

  /// The move in words: "PAY-7 7 → 2, above PAY-2; Later → Now".
  var line: String { "\(id.text) \(words())" }
}
