import BacklogModel
import Source
import TestSupport
import Testing

@Suite("The difference of two orders")
struct OrderDifferenceTests {
  private func order(_ text: String) -> Order {
    let lines = text.split(separator: " ").map { word in
      word.first?.isNumber == true ? "1. A-\(word)\n" : "\n## \(word)\n\n"
    }
    return Order(
      reading: SourceFile(path: "order.md", text: lines.joined()), parkedHorizons: ["Parked"])
  }

  private func summary(_ old: String, _ new: String) -> [String] {
    OrderDifference(from: order(old), to: order(new)).changes.map { change in
      let places = [change.from, change.to].map { place in
        place.map { "\($0.horizon ?? "")\($0.rank.map(String.init) ?? "")" } ?? "none"
      }
      return "\(change.id) \(change.kind.rawValue) \(places[0])→\(places[1])"
    }
  }

  @Test(
    "tells the fewest moves",
    arguments: [
      ("1 2 3 4", "1 2 3 4", []),
      ("1 2 3 4", "4 1 2 3", ["A-4 moved 4→1"]),
      ("1 2 3 4", "2 3 4 1", ["A-1 moved 1→4"]),
      ("1 2", "2 1", ["A-2 moved 2→1"]),
      ("1 2 3", "3 1", ["A-3 moved 3→1", "A-2 unranked 2→none"]),
      ("1 2", "1 3 2", ["A-3 ranked none→2"]),
      ("Now 1 2 Next 3", "Now 1 Next 2 3", ["A-2 horizon Now2→Next2"]),
      ("Now 1 2 Parked 3", "Now 1 Parked 2 3", ["A-2 horizon Now2→Parked"]),
      ("Now 1 Parked 2 3", "Now 1 Parked 3 2", ["A-3 moved Parked→Parked"]),
      ("Now 1 Next 2", "Now 1 Later 2", ["A-2 horizon Next2→Later2"]),
    ])
  func changes(old: String, new: String, expected: [String]) {
    #expect(summary(old, new) == expected)
  }

  @Test("names the neighbours")
  func neighbours() throws {
    let difference = OrderDifference(from: order("1 2 3"), to: order("1 3 2"))
    let change = try #require(difference.changes.first)
    #expect(change.id == id("A-3"))
    #expect(change.above == id("A-2"))
    #expect(change.below == id("A-1"))
  }

  @Test("keeps the lexicographically smallest of the longest subsequences", arguments: 0..<40)
  func smallest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...8, using: &random)
    let numbers = Array(1...count).shuffled(using: &random)
    let old = (1...count).map(String.init).joined(separator: " ")
    let new = numbers.map(String.init).joined(separator: " ")
    let moved = OrderDifference(from: order(old), to: order(new)).changes.map(\.id)
    let kept = numbers.filter { !moved.contains(id("A-\($0)")) }
    #expect(kept == bestOfAll(numbers))
  }

  /// The same by trying all subsequences.
  private func bestOfAll(_ numbers: [Int]) -> [Int] {
    var best: [Int] = []
    for mask in 0..<(1 << numbers.count) {
      let chosen = numbers.indices.filter { mask >> $0 & 1 == 1 }.map { numbers[$0] }
      guard zip(chosen, chosen.dropFirst()).allSatisfy(<) else { continue }
      if chosen.count > best.count
        || chosen.count == best.count && chosen.lexicographicallyPrecedes(best)
      {
        best = chosen
      }
    }
    return best
  }

  @Test("has a digest of IDs and horizons alone")
  func digest() {
    let text = "nextup-order 1\n## Now\nA-1\nA-2\n## Not now\nB-1\n"
    let order = Order(
      reading: SourceFile(
        path: "order.md",
        text: """
          # Any words
          ## Now
          1. [a-1](x) T — r
          4) A-2
          1. A-1 twice
          ## Empty
          ##  Not \t now ##
          1. B-1
          """),
      parkedHorizons: ["Not now"])
    #expect(order.digest == SHA256Digest(of: Array(text.utf8)))
  }

  @Test("digest and difference agree about two horizons of one name")
  func equalNames() {
    func order(_ text: String) -> Order { Order(reading: SourceFile(path: "", text: text)) }
    let one = order("## Now\n1. A-1\n1. A-2\n")
    let two = order("## Now\n1. A-1\n\n## Now\n1. A-2\n")
    let three = order("## Now\n1. A-1\n\n## Next\n\n## Now\n1. A-2\n")
    #expect(OrderDifference(from: one, to: two).isEmpty)
    #expect(one.digest == two.digest)
    #expect(OrderDifference(from: one, to: three).isEmpty)
    #expect(one.digest == three.digest)
    let parted = order("## Now\n1. A-1\n## Next\n1. A-3\n## Now\n1. A-2\n")
    let whole = order("## Now\n1. A-1\n1. A-2\n## Next\n1. A-3\n")
    #expect(!OrderDifference(from: whole, to: parted).isEmpty)
    #expect(whole.digest != parted.digest)
  }

  @Test("has no digest when the order is unreadable")
  func noDigest() {
    #expect(order("1 2").digest != nil)
    #expect(Order(reading: SourceFile(path: "", text: "1. A-1\n```\n")).digest == nil)
  }
}
