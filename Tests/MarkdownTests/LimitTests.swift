import Markdown
import Source
import Testing

/// The texts are those that keep cmark busy for seconds or minutes, or overflow a stack.
@Suite("A hostile text")
struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    init(_ name: String, repeating part: String, lines: Int, perLine: Int, _ head: String = "") {
      let line = String(repeating: part, count: perLine) + "\n"
      self.init(name, head + String(repeating: line, count: lines))
    }
  }

  static let refused = [
    Case("deep quotes", repeating: ">", lines: 1, perLine: 60_000),
    Case("deep list", String(repeating: "- ", count: 30_000) + "a\n"),
    Case("deep numbered list", String(repeating: "1. ", count: 70) + "a\n"),
    Case(
      "nesting by indentation",
      (0..<70).map { String(repeating: "  ", count: $0) + "- a\n" }
        .joined()),
    Case(
      "nesting over lazy lines",
      "> > - " + String(repeating: "- ", count: 40) + "a\nlazy\n> > "
        + String(repeating: " ", count: 82) + String(repeating: "- ", count: 40) + "b\n"),
    Case(
      "a list of 60 and blank lines",
      String(repeating: "- ", count: 60) + "a"
        + String(repeating: "\n", count: 200_000)),
    Case("images that are not closed", repeating: "![[]()", lines: 5, perLine: 7_000),
    Case("images and references", repeating: "![[a]", lines: 4, perLine: 10_000, "[a]: b\n\n"),
    Case(
      "deep emphasis",
      String(repeating: "*", count: 30_000) + "a"
        + String(repeating: "*", count: 30_000)),
    Case(
      "deep links",
      String(repeating: "![", count: 100) + "a"
        + String(repeating: "](b)", count: 100)),
    Case("a long line", String(repeating: "a", count: 64 * 1024 + 1)),
    Case("a long text", repeating: "a", lines: 300, perLine: 1_000),
  ]

  @Test("is refused with a defect and shown as it stands", arguments: refused)
  func refuses(hostile: Case) throws {
    let document = Document.parsing(hostile.text)
    let defect = try #require(document.defects.first)
    #expect(defect.rule == "item/limit")
    #expect(!document.isReadable)
    #expect(!Document.isPlainlyReadable(SourceFile(path: "test.md", text: hostile.text)))
    #expect(defect.range.upperBound <= hostile.text.utf8.count)
    #expect(document.blocks.map(\.kind) == [.code(info: "", text: hostile.text)])
  }

  @Test("is refused beyond limits that were lowered")
  func lowered() throws {
    var limits = TextLimits()
    (limits.line, limits.nesting) = (20, 2)
    func messages(_ text: String) -> [String] {
      let file = SourceFile(path: "test.md", text: text)
      #expect(
        Document.isPlainlyReadable(file, limits: limits)
          == Document(parsing: file, limits: limits).isReadable)
      return Document(parsing: file, limits: limits).defects.map(\.message)
    }
    #expect(messages("- a\n  - b\n\nA line of 20 bytes.\n") == [])
    #expect(messages("One that has 21 bytes\n") == ["The line is longer than 20 bytes"])
    #expect(
      messages("- a\n  - b\n    - c\n") == ["Lists and quotes are nested deeper than 2"])
  }

  static let read = [
    Case("brackets", repeating: "[", lines: 5, perLine: 50_000),
    Case("emphasis", repeating: "*a **a ", lines: 4, perLine: 9_000),
    Case("link beginnings", repeating: "[a](<b", lines: 4, perLine: 10_000),
    Case(
      "code of growing fences",
      (1..<700).map { String(repeating: "`", count: $0) + "a" }
        .joined(separator: "\n")),
    Case("definitions", (0..<20_000).map { "[a\($0)]: b\n" }.joined()),
    Case(
      "a definition used often", repeating: "[a]", lines: 4, perLine: 15_000,
      "[a]: <" + String(repeating: "b", count: 50_000) + ">\n\n"),
    Case("ampersands", repeating: "&", lines: 4, perLine: 60_000),
    Case(
      "wide table", repeating: "|a", lines: 4, perLine: 20_000,
      String(repeating: "|-", count: 20_000) + "\n"),
    Case(
      "long table", repeating: "a", lines: 60_000, perLine: 1,
      String(repeating: "|a", count: 500) + "\n" + String(repeating: "|-", count: 500) + "\n"),
    Case("tildes", repeating: "~~a ", lines: 4, perLine: 15_000),
    Case("addresses", repeating: "http://a.b/((", lines: 4, perLine: 4_500),
    Case("brackets after an address", "http://a.b/" + String(repeating: ")", count: 60_000)),
    Case("comments", repeating: "a <!--", lines: 4, perLine: 10_000),
    Case("thematic breaks", repeating: "- ", lines: 100, perLine: 100),
  ]

  @Test("is read when it does no harm", arguments: read)
  func reads(hostile: Case) {
    #expect(Document.parsing(hostile.text).defects == [])
  }

  @Test("may have any bytes")
  func anyBytes() {
    var random = SplitMix(seed: 7)
    let parts =
      [
        "- ", "> ", "1. ", "\n", "\r", "\r\n", "\t", "    ", "[ ] ", "[a]: b", "[a]", "|", "-|-",
        "~~",
        "```", "*", "`", "<!--", "# ", "===", "\\", "\u{0}", "é", "x", "http://a.b",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xBB, 0xBF]]
    for _ in 0..<500 {
      let bytes = (0..<random.next(below: 60)).flatMap { _ in
        parts[random.next(below: parts.count)]
      }
      let file = SourceFile(path: "a.md", bytes: bytes)
      let start = random.next(below: bytes.count + 1)
      check(Document(parsing: file, from: start).blocks, inside: start..<bytes.count, of: file)
    }
  }

  /// Blocks stand in order, inside of their parents, and start with something.
  private func check(_ blocks: [Block], inside range: ByteRange, of file: SourceFile) {
    var position = range.lowerBound
    for block in blocks {
      #expect(block.range.lowerBound >= position, "\(block) \(file.bytes)")
      #expect(block.range.upperBound <= range.upperBound, "\(block) \(file.bytes)")
      position = block.range.upperBound
      check(block.children, inside: block.range, of: file)
    }
  }
}

/// A small generator of random numbers with a seed.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
