import BacklogModel
import FuzzTargets
import Source
import TestSupport
import Testing

@Suite("Moving and moving back")
struct OrderMovePropertyTests {
  private struct Layout {
    let lineEnd: String
    let endsWithLineEnd: Bool
    let isLoose: Bool
  }

  private static func text(_ layout: Layout, using random: inout SeededGenerator) -> String {
    var lines = ["# Backlog", ""]
    var number = 0
    for name in ["Now", "Next", "Not now"] {
      lines += ["## \(name)", ""]
      if Bool.random(using: &random) { lines += ["Why: words.", ""] }
      let count = layout.isLoose ? 3 : Int.random(in: 0...3, using: &random)
      for _ in 0..<count {
        number += 1
        lines.append("\(Int.random(in: 1...9, using: &random)). [A-\(number)](a.md) T — r")
        lines +=
          [[], ["   - more"], ["right under"], ["", "   after a blank"]]
          .randomElement(using: &random) ?? []
        if layout.isLoose { lines.append("") }
      }
      if !layout.isLoose, count > 0 { lines.append("") }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: layout.lineEnd)
      + (layout.endsWithLineEnd ? layout.lineEnd : "")
  }

  /// Where an entry has to be moved to in order to stand where it stands.
  private func placement(of entry: OrderEntry, in order: Order) -> OrderPlacement {
    let index = order.entries.firstIndex(of: entry) ?? 0
    let horizon = order.entries.filter { $0.horizon == entry.horizon }
    if horizon.first != entry { return .after(order.entries[index - 1].id) }
    if horizon.count > 1 { return .before(order.entries[index + 1].id) }
    return .horizon(order.horizon(of: entry)?.name ?? "")
  }

  @Test("gives the same bytes", arguments: 0..<8)
  func moveAndBack(variant: Int) throws {
    let layout = Layout(
      lineEnd: variant & 1 == 0 ? "\n" : "\r\n", endsWithLineEnd: variant & 2 == 0,
      isLoose: variant & 4 != 0)
    var random = SeededGenerator(seed: UInt64(variant))
    for _ in 0..<60 {
      let file = SourceFile(path: "order.md", text: Self.text(layout, using: &random))
      let order = Order(reading: file, parkedHorizons: ["Not now"])
      #expect(order.defects.isEmpty)
      guard let entry = order.entries.randomElement(using: &random) else { continue }
      let places: [OrderPlacement] = [
        .top, .bottom, .rank(2), .horizon("Now"), .horizon("Next"), .horizon("Not now", at: .top),
      ]
      let place = places.randomElement(using: &random) ?? .top
      let there = reread(try order.moving([entry.id], to: place))
      let back = try there.moving([entry.id], to: placement(of: entry, in: order))
      #expect(
        String(decoding: back, as: UTF8.self) == file.text(in: 0..<file.bytes.count), "\(place)")
    }
  }

  @Test("keeps all lines with text of any order", arguments: 0..<6 as Range<UInt64>)
  func anyOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = OrderSamples.text(using: &random)
      let order = Order(reading: SourceFile(path: "order.md", text: text))
      guard order.isReadable, let entry = order.entries.randomElement(using: &random) else {
        continue
      }
      let places: [OrderPlacement] = [.top, .bottom, .rank(2), .horizon("Now")]
      let place = places.randomElement(using: &random) ?? .top
      do {
        let there = reread(try order.moving([entry.id], to: place))
        #expect(there.isReadable)
        #expect(lines(there) == lines(order), "\(text)")
        #expect(there.entry(of: entry.id)?.reason == entry.reason, "\(text)")
        if !entry.isDuplicate, let home = order.home(of: entry) {
          let back = reread(try there.moving([entry.id], to: home))
          #expect(linesInOrder(back) == linesInOrder(order), "\(entry.id) \(place) \(text)")
        }
      } catch {
        #expect([.unknownHorizon, .unsafe].contains(error.code), "\(error)")
      }
    }
  }

  private func reread(_ bytes: [UInt8]) -> Order {
    Order(
      reading: SourceFile(path: "order.md", bytes: bytes), parkedHorizons: ["Not now"])
  }

  private func lines(_ order: Order) -> [String] { linesInOrder(order).sorted() }

  private func linesInOrder(_ order: Order) -> [String] {
    order.file.text(in: 0..<order.file.bytes.count).split { $0.isNewline }.map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }
  }
}
