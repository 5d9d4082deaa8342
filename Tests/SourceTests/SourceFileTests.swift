import Source
import TestSupport
import Testing

@Suite("A source file")
struct SourceFileTests {
  @Test("gives lines and columns in UTF-8 bytes from 1", arguments: ["\n", "\r\n", "\r"])
  func positions(lineEnd: String) {
    let file = SourceFile(path: "a.md", text: ["é1", "", "xyz"].joined(separator: lineEnd))
    let offset = 3 + 2 * lineEnd.utf8.count + 1
    #expect(file.position(at: offset) == SourcePosition(line: 3, column: 2, offset: offset))
    #expect(file.text(in: file.line(at: offset)) == "xyz")
  }

  @Test("has a table of lines that gives the same places", arguments: ["\n", "\r\n", "\r"])
  func lineTable(lineEnd: String) {
    let file = SourceFile(path: "a.md", text: ["é1", "", "xyz"].joined(separator: lineEnd))
    let lines = LineTable(file.bytes)
    for offset in 0...file.bytes.count {
      #expect(lines.position(at: offset) == file.position(at: offset))
    }
  }

  @Test("has an end at which positions stop")
  func beyondTheEnd() {
    let file = SourceFile(path: "a.md", text: "ab\n")
    #expect(file.position(at: 99) == SourcePosition(line: 2, column: 1, offset: 3))
  }

  @Test("marks ranges in tests")
  func marks() {
    let (file, ranges) = SourceFile.marked("a «b» «c «d»»")
    #expect(ranges.map { file.text(in: $0) } == ["b", "d", "c d"])
  }
}
