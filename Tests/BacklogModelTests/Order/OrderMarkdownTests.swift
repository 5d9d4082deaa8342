import BacklogModel
import Markdown
import Source
import TestSupport
import Testing

/// What a Markdown reader sees of an order: horizons, and items by their links or first words.
private struct ShownOrder: Equatable {
  var lines: [String] = []

  init(_ file: SourceFile) {
    for block in Document(parsing: file).blocks {
      switch block.kind {
      case .heading(level: 2): lines.append("##")
      case .list(start: .some, _): lines += block.children.compactMap(ShownOrder.entry)
      default: break
      }
    }
  }

  init(_ order: Order) {
    var places = order.horizons.map { ($0.nameRange.lowerBound, "##") }
    places += order.entries.map {
      ($0.idRange.lowerBound, "\($0.id) \($0.destination ?? "")")
    }
    lines = places.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func entry(_ item: Block) -> String? {
    guard let first = item.children.first, first.kind == .paragraph else { return nil }
    switch first.inlines.first {
    case .link(let destination, _, let inlines):
      return Identifier(inlines.plainText).map { "\($0) \(destination)" }
    case .text(let text):
      let word = text.prefix { $0 != " " && $0 != "\t" }
      let trimmed = ":;,.".contains(word.last ?? " ") ? word.dropLast() : word
      return Identifier(String(trimmed)).map { "\($0) " }
    default:
      return nil
    }
  }
}

@Suite("An order that is accepted")
struct OrderMarkdownTests {
  /// Defects that do not keep CommonMark from seeing the same numbered list.
  private static let harmless: Set<RuleID> = ["order/duplicate-item", "order/unnumbered"]

  @Test("is the list that CommonMark shows", arguments: 0..<12 as Range<UInt64>)
  func sameList(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<1000 {
      let file = SourceFile(path: "order.md", text: OrderSamples.text(using: &random))
      let order = Order(reading: file)
      guard order.defects.allSatisfy({ Self.harmless.contains($0.rule) }) else { continue }
      accepted += 1
      #expect(ShownOrder(order) == ShownOrder(file), "\(file.text(in: 0..<file.bytes.count))")
    }
    #expect(accepted > 100)
  }
}
