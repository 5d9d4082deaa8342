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
  var words: String {
    var text = "\(id.text) \(Self.word(from)) → \(Self.word(to))"
    if let above { text += ", above \(above.text)" }
    if let old = from, let new = to, old.horizon != new.horizon {
      text += "; \(old.horizon ?? "no horizon") → \(new.horizon ?? "no horizon")"
    }
    return text
  }

  private static func word(_ place: Place?) -> String {
    place.map { $0.rank.map(String.init) ?? "parked" } ?? "unranked"
  }
}
