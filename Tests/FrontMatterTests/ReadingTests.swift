import FrontMatter
import Source
import TestSupport
import Testing

@Suite("Front matter that is read")
struct ReadingTests {
  @Test(
    "is absent where the first line is no fence",
    arguments: [
      "", "# Title\n", "----\n", " ---\n", "--- a\n",
      "---\n\nA line across\n",
    ])
  func absent(_ text: String) {
    let frontMatter = FrontMatter(of: text)
    #expect(!frontMatter.isPresent)
    #expect(frontMatter.isReadable)
    #expect(frontMatter.bodyStart == 0)
    #expect(FrontMatter(of: "\u{FEFF}" + text).bodyStart == 3)
  }

  @Test(
    "begins and ends with fences",
    arguments: [
      "---\na: 1\n---\n", "\u{FEFF}---\na: 1\n---\n", "--- \t\r\na: 1\r\n---\r\n",
      "---\na: 1\n...\n",
      "---\na: 1\n---", "---\ra: 1\r---\r",
    ])
  func fences(_ text: String) {
    let frontMatter = FrontMatter(of: text)
    #expect(frontMatter.isPresent)
    #expect(frontMatter.isReadable)
    #expect(frontMatter["a"]?.text == "1")
    #expect(frontMatter.bodyStart == text.utf8.count)
  }

  @Test("may be empty, or hold comments only", arguments: ["---\n---\n", "---\n# a\n\n---\n"])
  func empty(_ text: String) {
    let frontMatter = FrontMatter(of: text)
    #expect(frontMatter.isPresent)
    #expect(frontMatter.isReadable)
    #expect(frontMatter.entries.isEmpty)
  }

  @Test("gives exact bytes of every value, in every style", arguments: ["\n", "\r\n"])
  func ranges(_ lineEnd: String) {
    let text = """
      --- # no fence, so that this is a whole file
      # first
      plain: «ünï — cödé»  # behind
      single: «'it''s'»\t# tab before
      double: «"a\\tb"»
      nothing:«»
      nothing-either:«»   # but a comment
      literal: «|  # note
        First line

        # no comment
      »
      # a comment

      folded: «>-
        a
        b»

      flow: «[a, "b", {c: d}]»
      map: «{a: 1,  b: , c}»
      block:
        «- one
        - two»  # last
      flush:
      «- one
      -»
      nested:
        «a: 1
        b:
          c: 2»
      last: «many
        lines»

      """
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd).replacing(lineEnd + "»", with: "»" + lineEnd)
    let (file, ranges) = SourceFile.marked(source)
    let frontMatter = FrontMatter(readingWhole: file)
    #expect(frontMatter.defects.isEmpty)
    for (entry, range) in zip(frontMatter.entries, ranges) {
      #expect(entry.value.range == range, "\(entry.key): \(file.text(in: entry.value.range))")
      #expect(file.text(in: entry.keyRange) == entry.key)
    }
    #expect(frontMatter.entries.count == ranges.count)
    #expect(frontMatter["plain"]?.text == "ünï — cödé")
    #expect(frontMatter["single"]?.text == "it's")
    #expect(frontMatter["double"]?.text == "a\tb")
    #expect(frontMatter["nothing"]?.isAbsent == true)
    #expect(frontMatter["literal"]?.text == "First line\n\n# no comment\n")
    #expect(frontMatter["folded"]?.text == "a b")
    #expect(frontMatter["block"]?.elements.compactMap(\.text) == ["one", "two"])
    #expect(frontMatter["flush"]?.elements.compactMap(\.text) == ["one"])
    #expect(frontMatter["last"]?.text == "many lines")
    #expect(frontMatter["nested"]?["b"]?["c"]?.text == "2")
    let map = frontMatter["map"]?.entries.map { file.text(in: $0.value.range) }
    #expect(map == ["1", "", ""])
    #expect(frontMatter["map"]?["b"]?.range == frontMatter["map"]?["b"]?.range)
  }

  @Test("keeps scalars as text; null, ~ and nothing mean absent")
  func scalars() {
    let frontMatter = FrontMatter(
      of: "---\na: true\nb: 010\nc: ~\nd: null\ne: 'null'\nf: ''\n---\n")
    #expect(frontMatter.entries.map(\.value.text) == ["true", "010", nil, nil, "null", ""])
  }

  @Test("is read to depth 4, and a whole file to the depth asked for")
  func depth() {
    #expect(FrontMatter(of: "---\na: {b: {c: [d]}}\n---\n").isReadable)
    let file = SourceFile(path: "nextup.yml", text: "a: [[[[[x]]]]]\n")
    #expect(FrontMatter(readingWhole: file).isReadable)
    #expect(!FrontMatter(readingWhole: file, depth: 5).isReadable)
    let deep = "a: " + String(repeating: "[", count: 16_000)
    #expect(!FrontMatter(of: "---\n" + deep + "\n---\n").isReadable)
  }

  @Test(
    "ends soon and with few defects on hostile input",
    arguments: [
      "[", "{a: ", "a: *b\n", "a: &b\n", "a: !b\n", "a: @b\n", "- ", "? ", "a: \"\n", "\t",
      "a: 1\n",
      "a: {{b}}\n", "a: b: c\n", "a:b\n", "\u{2028}", "a: [\n@b,\n",
    ])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 16_000 / piece.utf8.count)
    let defects = FrontMatter(of: "---\n" + text + "\n---\n").defects
    #expect(!defects.isEmpty && defects.count <= 100)
  }

  @Test("never crashes, whatever the bytes are, and marks only places of the file")
  func anyBytes() {
    let pieces = [
      "---\n", "---", "\n", "\r\n", "a: ", "b:", "- ", "[", "]", "{", "}", "\"", "'", "|", ">",
      "\t",
      "  ", "#", " # c", "@x", "*x", "&x ", "!t ", "%", "ü", "\u{2028}", "\u{1F600}", "\\", ", ",
      "? ",
      "text", "...", "\u{FEFF}", "~",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let count = Int.random(in: 1...14, using: &random)
      var bytes = Array("---\n".utf8)
      for _ in 0..<count { bytes += (pieces.randomElement(using: &random) ?? "").utf8 }
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
      if Bool.random(using: &random) { bytes += "\n---\nBody".utf8 }
      let file = SourceFile(path: "test.md", bytes: bytes)
      for frontMatter in [FrontMatter(readingHeadOf: file), FrontMatter(readingWhole: file)] {
        #expect(frontMatter.isReadable == frontMatter.defects.isEmpty)
        for defect in frontMatter.defects {
          #expect(defect.range.lowerBound >= 0 && defect.range.upperBound <= bytes.count)
          #expect(defect.fix.map { $0.edits.applied(to: bytes) != nil } ?? true)
        }
      }
    }
  }
}
