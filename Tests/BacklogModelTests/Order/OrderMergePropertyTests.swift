import BacklogModel
import Source
import TestSupport
import Testing

@Suite("Merging any orders")
struct OrderMergePropertyTests {
  /// Moves, adds, removes and rewords some lines, as people and `nextup move` do.
  private static func changed(
    _ order: Order, names: ClosedRange<Int>, changes: Int, using random: inout SeededGenerator
  ) throws -> Order {
    var order = order
    var fresh = Array(names)
    for _ in 0..<changes {
      let ids = order.listed.map(\.id)
      guard let id = ids.randomElement(using: &random) else { break }
      let bytes: [UInt8]
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes = try order.removing([id]).bytes
      case 1:
        let new = Identifier("A-\(fresh.removeLast())")
        let listing = OrderListing(path: "a.md", title: "New")
        bytes = try order.moving(
          [new ?? id], to: .after(id), listings: new.map { [$0: listing] } ?? [:])
      case 2:
        let text = order.file.text(in: 0..<order.file.bytes.count)
        let word = " \(Int.random(in: 0..<3, using: &random)) —"
        bytes = Array(text.replacing("\(id) —", with: "\(id)\(word)", maxReplacements: 1).utf8)
      default:
        let places: [OrderPlacement] = [
          .top, .bottom, .rank(3), .horizon("Now"), .horizon("Next", at: .top), .horizon("Not now"),
        ]
        bytes = try order.moving([id], to: places.randomElement(using: &random) ?? .top)
      }
      order = reread(bytes)
    }
    return order
  }

  private static func reread(_ bytes: [UInt8]) -> Order {
    Order(reading: SourceFile(path: "order.md", bytes: bytes), parkedHorizons: ["Not now"])
  }

  private static func base(using random: inout SeededGenerator) -> Order {
    var text = "# Backlog\n\nWhy: words.\n"
    var number = 0
    for name in ["Now", "Next", "Not now"] {
      text += "\n## \(name)\n\n"
      if Bool.random(using: &random) { text += "Mind the gap.\n\n" }
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        number += 1
        text += "1. A-\(number) — reason\n"
        if Int.random(in: 0..<4, using: &random) == 0 { text += "   - more of it\n" }
      }
    }
    return reread(Array(text.utf8))
  }

  /// The text with each conflict resolved for one side, as a human would do it.
  private static func resolved(_ bytes: [UInt8], for side: MergeSide) -> Order {
    var lines: [Substring] = []
    var isOurs = true
    var isTheirs = true
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "<<<<<<< ours": isTheirs = false
      case "=======": (isOurs, isTheirs) = (false, true)
      case ">>>>>>> theirs": (isOurs, isTheirs) = (true, true)
      default: if side == .ours ? isOurs : isTheirs { lines.append(line) }
      }
    }
    return reread(Array(lines.joined(separator: "\n").utf8))
  }

  private struct Versions {
    let base: Order
    let ours: Order
    let theirs: Order

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      base = OrderMergePropertyTests.base(using: &random)
      let changes = Int.random(in: 0...5, using: &random)
      ours = try changed(base, names: 100...150, changes: changes, using: &random)
      theirs = try changed(base, names: 200...250, changes: changes, using: &random)
    }

    func ids(_ order: Order) -> Set<Identifier> { Set(order.entries.map(\.id)) }

    /// The items that a merge must have: those of both, and those that one side added.
    var expected: Set<Identifier> {
      let (old, our, their) = (ids(base), ids(ours), ids(theirs))
      return our.intersection(their).union(our.subtracting(old)).union(their.subtracting(old))
    }
  }

  @Test("never loses or doubles an item, whatever side a human takes", arguments: 0..<6)
  func items(block: Int) throws {
    for seed in 0..<30 {
      let versions = try Versions(seed: UInt64(1_000 * block + seed))
      let merge = try OrderMerge(base: versions.base, ours: versions.ours, theirs: versions.theirs)
      for side in [MergeSide.ours, .theirs] {
        let result = Self.resolved(merge.bytes, for: side)
        #expect(result.isReadable)
        #expect(result.entries.count == versions.expected.count)
        #expect(Set(result.entries.map(\.id)) == versions.expected)
      }
      #expect(merge.isClean == Self.reread(merge.bytes).isReadable)
    }
  }

  @Test("has the same items with the sides exchanged, and is clean as often", arguments: 0..<6)
  func exchanged(block: Int) throws {
    for seed in 0..<30 {
      let versions = try Versions(seed: UInt64(1_000 * block + seed))
      let (base, ours, theirs) = (versions.base, versions.ours, versions.theirs)
      let one = try OrderMerge(base: base, ours: ours, theirs: theirs)
      let two = try OrderMerge(base: base, ours: theirs, theirs: ours)
      #expect(one.isClean == two.isClean)
      let items = [one, two].map { merge in
        Set(Self.resolved(merge.bytes, for: .ours).entries.map(\.id))
      }
      #expect(items[0] == items[1])
    }
  }

  @Test("with an unchanged side gives the other, and with itself itself", arguments: 0..<4)
  func trivial(block: Int) throws {
    for seed in 0..<10 {
      let versions = try Versions(seed: UInt64(1_000 * block + seed))
      let (base, ours) = (versions.base, versions.ours)
      #expect(try OrderMerge(base: base, ours: base, theirs: ours).bytes == ours.file.bytes)
      #expect(try OrderMerge(base: base, ours: ours, theirs: base).bytes == ours.file.bytes)
      #expect(try OrderMerge(base: base, ours: ours, theirs: ours).bytes == ours.file.bytes)
    }
  }

  /// The sides differ in the prose at the top, so that nothing is decided at once.
  @Test("gives the bytes of the one side that changed the lists", arguments: 0..<6)
  func layout(block: Int) throws {
    for seed in 0..<30 {
      let versions = try Versions(seed: UInt64(1_000 * block + seed))
      let (base, changed) = (versions.base, versions.ours)
      func withOtherProse(_ order: Order) -> Order {
        let text = order.file.text(in: 0..<order.file.bytes.count)
        return Self.reread(Array(text.replacing("Why: words.", with: "Why: other words.").utf8))
      }
      let expected = withOtherProse(changed).file.bytes
      let one = try OrderMerge(base: base, ours: changed, theirs: withOtherProse(base))
      let two = try OrderMerge(base: base, ours: withOtherProse(base), theirs: changed)
      #expect(one.bytes == expected)
      #expect(
        String(decoding: two.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test(
    "moves the lines of any readable order without losing one", arguments: 0..<6 as Range<UInt64>)
  func anyOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let base = Self.reread(Array(OrderSamples.text(using: &random).utf8))
      guard base.isReadable, let id = base.entries.randomElement(using: &random)?.id else {
        continue
      }
      guard let moved = try? base.moving([id], to: .top) else { continue }
      let lineEnd = base.file.bytes.contains(0x0D) ? "\r\n" : "\n"
      let added = "\n\n## Added\n\n1. [B-1](b.md)\n".replacing("\n", with: lineEnd)
      let other = Self.reread(base.file.bytes + Array(added.utf8))
      guard other.isReadable else { continue }
      do {
        let merge = try OrderMerge(base: base, ours: Self.reread(moved), theirs: other)
        let result = Self.reread(merge.bytes)
        #expect(result.isReadable)
        #expect(result.entries.map(\.id).sorted() == other.entries.map(\.id).sorted())
        #expect(Self.lines(result) == Self.lines(other))
      } catch {
        #expect(error.code == .unsafe)
      }
    }
  }

  private static func lines(_ order: Order) -> [String] {
    order.file.text(in: 0..<order.file.bytes.count).split { $0.isNewline }.map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }.sorted()
  }
}
