import BacklogModel
import Foundation
import Source
import TestSupport
import Testing

@Suite("A thousand random edits change what they name and nothing else")
struct RandomEditTests {
  private static func files(below folder: String) throws -> [SourceFile] {
    try LooseFiles.find([folder]).compactMap { file in
      if case .readable(let file) = file { file } else { nil }
    }
  }

  @Test("of our sample", arguments: 0..<4 as Range<UInt64>)
  func sample(seed: UInt64) throws {
    let files = try Self.files(below: PackageFolder.path + "/Templates/sample/backlog")
    var edits = RandomEdits(seed: seed)
    let tally = try edits.run(250, over: files)
    #expect(tally.made > 150)
    #expect(tally.undone > 40)
  }

  @Test(
    "of stories and pages that people wrote", .enabled(if: Corpus.isPresent),
    arguments: ["markdown", "pages"])
  func corpus(folder: String) throws {
    var edits = RandomEdits(seed: 7)
    let tally = try edits.run(1_000, over: Self.files(below: Corpus.path(folder)))
    #expect(tally.made > 500)
  }

  @Test("of a real backlog", .enabled(if: Corpus.isPresent))
  func backlog() throws {
    let backlog = try Corpus.backlogMd()
    var edits = RandomEdits(seed: 11)
    let tally = try edits.run(1_000, over: Self.files(below: backlog.path + "/backlog"))
    #expect(tally.made > 700)
  }

  @Test("of an order: other lines keep their order, and moving back gives the old bytes")
  func moves() throws {
    var random = SeededGenerator(seed: 3)
    let entries = (1...300).map { number -> String in
      let reason = number.isMultiple(of: 3) ? " — because \(number)\n   - and more" : ""
      let gap = number.isMultiple(of: 60) ? "\n\n## Part \(number)\n" : ""
      return "1. [PAY-\(number)](items/PAY-\(number).md) Title \(number)\(reason)\(gap)\n"
    }
    let text = "# Order\n\n## Now\n\n" + entries.joined()
    var order = Order(reading: SourceFile(path: "order.md", text: text))
    #expect(order.defects.isEmpty)
    for _ in 0..<1_000 {
      let entry = try #require(order.entries.randomElement(using: &random))
      let rank = Int.random(in: 1...order.entries.count, using: &random)
      let moved = try Order(
        reading: SourceFile(path: "order.md", bytes: order.moving([entry.id], to: .rank(rank))))
      #expect(Self.rest(of: moved, without: entry.id) == Self.rest(of: order, without: entry.id))
      let index = try #require(order.entries.firstIndex(of: entry))
      let isFirst = index == 0 || order.entries[index - 1].horizon != entry.horizon
      let home: OrderPlacement =
        isFirst
        ? .before(order.entries[index + 1].id) : .after(order.entries[index - 1].id)
      let back = try moved.moving([entry.id], to: home)
      #expect(back == order.file.bytes, "\(entry.id) to \(rank) and back")
      if Bool.random(using: &random) { order = moved }
    }
  }

  /// The lines that are not blank, without those of an entry.
  private static func rest(of order: Order, without id: Identifier) -> [String] {
    let own = order.entry(of: id)?.lineRange
    return LineTable(order.file.bytes).lines.enumerated()
      .filter { own?.contains($0.offset + 1) != true }
      .map { order.file.text(in: $0.element) }.filter { !$0.isEmpty }
  }
}
