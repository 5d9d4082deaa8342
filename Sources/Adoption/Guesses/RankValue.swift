import BacklogModel

/// A value that ranks: a number, a dotted number such as 1.10, or a word such as high.
struct RankValue: Comparable {
  private let numbers: [Double]

  /// Reads a value; `nil` if it ranks nothing.
  init?(_ text: String?) {
    guard let text = text?.lowercased(), !text.isEmpty else { return nil }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    if let place = Self.words.firstIndex(where: { $0.contains(words.joined()) }) {
      numbers = [Double(place)]
    } else if let number = Double(text), text.split(separator: ".").count < 2 {
      numbers = [number]
    } else {
      let parts = text.split(separator: ".").map { Double($0) }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      numbers = parts.compactMap { $0 }
    }
  }

  static func < (left: RankValue, right: RankValue) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }

  private static let words: [Set<String>] = [
    ["blocker", "critical", "highest", "urgent", "p0", "must"], ["high", "p1", "should"],
    ["medium", "normal", "p2", "could"], ["low", "minor", "p3"],
    ["lowest", "trivial", "p4", "wont", "won t"],
  ]
}
