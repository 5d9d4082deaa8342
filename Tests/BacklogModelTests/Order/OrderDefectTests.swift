import BacklogModel
import Source
import TestSupport
import Testing

/// A badly edited order: the marked ranges carry the defects.
struct BadOrder: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var rules: [RuleID] = []
  var listed = ["A-1", "A-2"]
  var isReadable = true

  var testDescription: String { name }

  init(
    _ name: String, _ text: String, _ rules: RuleID..., listed: [String] = ["A-1", "A-2"],
    isReadable: Bool = true
  ) {
    self.name = name
    self.text = text
    self.rules = rules
    self.listed = listed
    self.isReadable = isReadable
  }

  static let all = [
    BadOrder(
      "a fence", "1. A-1\n1. A-2\n\n«```text»\nx\n«```»\n", "order/syntax", "order/syntax",
      isReadable: false),
    BadOrder(
      "a fence in a reason", "1. A-1\n   «~~~»\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder("HTML", "«<details>»\n\n1. A-1\n1. A-2\n", "order/syntax", isReadable: false),
    BadOrder("an autolink is not HTML", "<https://example.com>\n\n1. A-1\n1. A-2\n"),
    BadOrder("a comment on one line", "<!-- first -->\n1. A-1\n1. A-2\n"),
    BadOrder(
      "a comment on two lines", "«<!-- first»\n1. A-1\n-->\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder(
      "an underlined heading", "Now\n«---»\n\n1. A-1\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder("a rule after a blank line", "Now\n\n---\n\n1. A-1\n1. A-2\n"),
    BadOrder("a rule right under an entry", "1. A-1\n---\n1. A-2\n"),
    BadOrder(
      "a reason that is underlined", "1. A-1\n   «===»\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder(
      "a table in an entry", "1. A-1 | x\n   «---|---»\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder(
      "a link definition", "«[A-1]: items/A-1.md»\n\n1. A-1\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder(
      "an indented heading", "1. A-1\n\n «## Next»\n\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder(
      "a nameless horizon", "1. A-1\n\n«##»\n\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder("NUL", "1. A-1\n1. A-2 «\0»\n", "order/syntax", isReadable: false),
    BadOrder("U+2028", "1. A-1 «\u{2028}»\n1. A-2\n", "order/syntax", isReadable: false),
    BadOrder("U+0085", "1. A-1 «\u{85}»\n1. A-2\n", "order/syntax", isReadable: false),
    BadOrder(
      "a number that does not start a list", "Now:\n«2. A-1»\n1. A-2\n", "order/syntax",
      isReadable: false),
    BadOrder("a list right under text", "Now:\n1. A-1\n2. A-2\n"),
    BadOrder("numbers written out", "1. A-1\n2. A-2\n"),
    BadOrder("brackets after numbers", "1) A-1\n2) A-2\n"),
    BadOrder("an item twice", "1. A-1\n1. A-2\n1. «a-1» again\n", "order/duplicate-item"),
    BadOrder(
      "a bullet with a link", "1. A-1\n«- [A-3](x.md)» Three\n1. A-2\n",
      "order/unnumbered"),
    BadOrder("a bullet with an ID", "1. A-1\n1. A-2\n\n«* A-3» Three\n", "order/unnumbered"),
    BadOrder("a bullet with a word like an ID", "1. A-1\n1. A-2\n\n- follow-up with sales\n"),
    BadOrder("an indented number", "1. A-1\n  «1. A-3» Three\n1. A-2\n", "order/nested"),
    BadOrder(
      "an indented number in doubt", "Two:\n 1. first\n «0. A-b»\n\n1. A-1\n1. A-2\n",
      "order/nested"),
    BadOrder("a number in a reason", "1. A-1\n   1. first we ask\n1. A-2\n"),
    BadOrder("an entry without an ID", "1. A-1\n«1. Pay by card»\n1. A-2\n", "order/missing-id"),
    BadOrder("an empty entry", "1. A-1\n«1.»\n1. A-2\n", "order/missing-id"),
    BadOrder("an empty entry, indented", "1. A-1\n «1.»\n    A-3\n1. A-2\n", "order/missing-id"),
    BadOrder("an empty entry with a blank", "Two:\n1. \n\n1. A-1\n1. A-2\n"),
    BadOrder(
      "an empty entry with a blank, indented", "1. A-1\n «1.» \n    A-3\n1. A-2\n",
      "order/missing-id"),
    BadOrder("a task box", "1. A-1\n«1. [ ] A-3»\n1. A-2\n", "order/missing-id"),
    BadOrder("a link without a path", "1. A-1\n«1. [A-3] Three»\n1. A-2\n", "order/missing-id"),
    BadOrder(
      "a path with blanks", "1. A-1\n«1. [A-3](a b.md) Three»\n1. A-2\n",
      "order/missing-id"),
    BadOrder(
      "five blanks after the number", "1. A-1\n«1.     A-3»\n1. A-2\n",
      "order/missing-id"),
    BadOrder("no blank after the number", "1. A-1\n«1.A-3»\n1. A-2\n", "order/unnumbered"),
    BadOrder("parentheses and escapes in a path", "1. [A-1](a(b)\\).md) One\n1. A-2\n"),
  ]
}

@Suite("A badly edited order")
struct OrderDefectTests {
  @Test("is described at the very place", arguments: BadOrder.all)
  func defects(bad: BadOrder) {
    let (file, ranges) = SourceFile.marked(bad.text)
    let order = Order(reading: file)
    #expect(order.defects.map(\.range) == ranges)
    #expect(order.defects.map(\.rule) == bad.rules)
    #expect(order.listed.map(\.id.text) == bad.listed)
    #expect(order.isReadable == bad.isReadable)
  }

  @Test("keeps every word of a reason when entries move", arguments: BadOrder.all)
  func moves(bad: BadOrder) throws {
    let (file, _) = SourceFile.marked(bad.text)
    let order = Order(reading: file)
    guard bad.isReadable else {
      #expect(throws: OrderError.self) { try order.moving([id("A-2")], to: .top) }
      return
    }
    let moved = try order.moving([id("A-2")], to: .top)
    #expect(words(moved) == words(file.bytes))
    #expect(Order(reading: SourceFile(path: "", bytes: moved)).ranked.first?.id == id("A-2"))
  }

  @Test(
    "is put right by its fixes",
    arguments: [
      ("Now:\n2. A-1\n", "Now:\n\n2. A-1\n"),
      ("Now:\r\n2. A-1\r\n", "Now:\r\n\r\n2. A-1\r\n"),
      ("* [A-1](x.md) One\n", "1. [A-1](x.md) One\n"),
      (" 1. A-1\n", "1. A-1\n"),
      ("1. [A-1] One\n", "1. A-1 One\n"),
      ("1. [A-1](a b.md) One\n", "1. [A-1](<a b.md>) One\n"),
      (" ## Now\n", "## Now\n"),
      ("1. A-1 — why\n1. A-1\n", "1. A-1 — why\n"),
    ])
  func fixes(before: String, after: String) throws {
    let order = Order(reading: SourceFile(path: "order.md", text: before))
    let fix = try #require(order.defects.first?.fix)
    #expect(fix.edits.applied(to: order.file.bytes) == Array(after.utf8))
    #expect(Order(reading: SourceFile(path: "order.md", text: after)).defects.isEmpty)
  }

  @Test("never offers to remove a second entry that has a reason of its own")
  func duplicateWithReason() {
    let order = Order(reading: SourceFile(path: "order.md", text: "1. A-1\n1. A-1 — why\n"))
    #expect(order.defects.map(\.rule) == ["order/duplicate-item"])
    #expect(order.defects.first?.fix == nil)
    #expect(order.defects.first?.related.map(\.start.column) == [4])
  }

  @Test("is refused with the place of what makes it unreadable")
  func unreadable() {
    let order = Order(reading: SourceFile(path: "order.md", text: "1. A-1\n\n```\n"))
    let error = #expect(throws: OrderError.self) { try order.removing([id("A-1")]) }
    #expect(error?.code == .unreadable)
    #expect(error?.message == "order.md:3: a code fence makes the order unreadable")
  }

  @Test("is read in linear time where a line nests deeply", arguments: ["> ", "- ", "* - "])
  func deepNesting(marker: String) {
    let text = String(repeating: marker, count: 15_000) + "x\n1. A-1\n"
    let order = Order(reading: SourceFile(path: "order.md", text: text))
    #expect(order.listed.map(\.id.text) == ["A-1"])
  }

  @Test("may be any bytes at all")
  func anyBytes() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let order = Order(reading: SourceFile(path: "order.md", bytes: bytes))
      #expect(order.defects.allSatisfy { $0.range.upperBound <= bytes.count })
    }
  }

  private func words(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
      .sorted()
  }
}
