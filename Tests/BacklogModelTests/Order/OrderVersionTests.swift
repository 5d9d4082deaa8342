import BacklogModel
import Source
import TestSupport
import Testing

@Suite("Versions of an order")
struct OrderVersionTests {
  @Test("are read and compared as if each were read whole", arguments: 0..<60)
  func sameAsWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var lines = Self.lines(using: &random)
    var version = OrderVersion(reading: Self.bytes(lines), parkedHorizons: Self.parked)
    for _ in 0..<20 {
      let old = Self.order(lines)
      Self.change(&lines, using: &random)
      let new = Self.order(lines)
      let next = version.next(Self.bytes(lines))
      #expect(next.isReadable == new.isReadable)
      #expect(next.digest == new.digest)
      for entry in new.listed where new.isReadable {
        #expect(next.destination(of: entry.id) == entry.destination, "\(lines.joined())")
      }
      if old.isReadable, new.isReadable {
        let expected = OrderDifference(from: old, to: new).changes
        #expect(next.changes(since: version) == expected, "\(lines.joined())")
      }
      version = next
    }
  }

  private static let parked: Set<String> = ["Not now"]

  private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined().utf8) }

  private static func order(_ lines: [String]) -> Order {
    Order(
      reading: SourceFile(path: "order.md", bytes: bytes(lines)), parkedHorizons: parked)
  }

  private static func lines(using random: inout SeededGenerator) -> [String] {
    (0..<24).map { _ in line(using: &random) }
  }

  /// Mostly what people write, and now and then what changes the meaning of the lines around it.
  private static func line(using random: inout SeededGenerator) -> String {
    let id = "A-\(Int.random(in: 1...30, using: &random))"
    switch Int.random(in: 0..<40, using: &random) {
    case 0: return "## Now\n"
    case 1: return "## Next\n"
    case 2: return "## Not now\n"
    case 3: return "\n"
    case 4: return "Some words about it\n"
    case 5: return "   - asked for by \(id)\n"
    case 6: return "2. [\(id)](items/a.md) Second\n"
    case 7: return "- \(id) a bullet\n"
    case 8: return "# Title\n"
    case 9: return "\t1. [\(id)](a.md)\n"
    case 10: return Bool.random(using: &random) ? "```\n" : "1. \(id)\n"
    case 11: return "1)\n"
    case 12: return "1. \(id) -- because\r\n"
    case 13: return "1. \(id) more\r"
    default: return "1. [\(id)](items/\(id).md) Title — reason\n"
    }
  }

  private static func change(_ lines: inout [String], using random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0..<max(1, lines.count), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where lines.count > 4: lines.remove(at: index)
      case 1: lines.insert(line(using: &random), at: index)
      case 2 where lines.count > 4:
        let moved = lines.remove(at: index)
        lines.insert(moved, at: Int.random(in: 0...lines.count, using: &random))
      default: lines[min(index, lines.count - 1)] = line(using: &random)
      }
    }
  }
}
