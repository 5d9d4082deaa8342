import Lint
import Source
import Testing

@Suite("A baseline")
struct BaselineTests {
  private let file = SourceFile(path: "a.md", text: "one\ntwo\nthree\n")

  private func diagnostic(_ offset: Int, _ message: String) -> Diagnostic {
    Diagnostic(Defect("a/b", at: offset..<(offset + 3), message), severity: .error, in: file)
  }

  @Test("leaves out what it knows, wherever it has moved to")
  func known() throws {
    let old = [diagnostic(0, "first"), diagnostic(4, "second\nline")]
    let baseline = try Baseline(
      reading: SourceFile(path: "known.txt", text: Baseline.text(of: old)))
    #expect(baseline.count == 2)
    let moved = SourceFile(path: "a.md", text: "three\n\n  two\n")
    let new = Diagnostic(Defect("a/b", at: 0..<5, "third"), severity: .error, in: moved)
    let again = Diagnostic(Defect("a/b", at: 9..<12, "second"), severity: .error, in: moved)
    let result = baseline.new(of: [new, again])
    #expect(result.new.map(\.defect.message) == ["third"])
    #expect(result.known == 1)
  }

  @Test("has a line for each finding that people can review")
  func text() {
    let lines = Baseline.text(of: [diagnostic(4, "second\nline"), diagnostic(0, "first")])
      .split(separator: "\n")
    #expect(
      lines.map { $0.drop { $0 != " " } } == [
        " nextup baseline 1: what 'nextup check --baseline' leaves out", " a/b a.md: first",
        " a/b a.md: second line",
      ])
  }

  @Test("says which line is none of its own", arguments: ["<<<<<<< ours", "abc a/b", "\u{0}"])
  func damage(line: String) {
    let file = SourceFile(path: "known.txt", text: "# nextup baseline 1\n\n\(line)\n")
    let error = #expect(throws: BaselineError.self) { try Baseline(reading: file) }
    #expect(error?.message.hasPrefix("line 3 is no line of a baseline") == true)
  }
}
