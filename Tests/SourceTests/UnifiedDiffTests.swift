import Source
import Testing

@Suite("A unified diff")
struct UnifiedDiffTests {
  private func diff(_ old: String?, _ new: String?) -> String {
    let diff = UnifiedDiff(
      of: "f.md", from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) })
    return String(decoding: diff.bytes(), as: UTF8.self)
  }

  @Test("keeps bytes that are no UTF-8, so that git can apply it")
  func invalidBytes() {
    let diff = UnifiedDiff(of: "f", from: [0xE9, 0x0A, 0x61, 0x0A], to: [0xE9, 0x0A, 0x62, 0x0A])
    #expect(
      diff.bytes()
        == Array("--- a/f\n+++ b/f\n@@ -1,2 +1,2 @@\n ".utf8) + [0xE9] + Array("\n-a\n+b\n".utf8))
  }

  @Test("is empty where nothing changed")
  func same() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
  }

  @Test("shows a change with three lines around it")
  func change() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/f.md
        +++ b/f.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test("keeps far changes in hunks of their own and near ones together")
  func hunks() {
    let old = (1...30).map { "\($0)\n" }
    var new = old
    new[4] = "x\n"
    new[9] = "y\n"
    new.remove(at: 24)
    let text = diff(old.joined(), new.joined())
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("@@") } == [
        "@@ -2,12 +2,12 @@", "@@ -22,7 +22,6 @@",
      ])
  }

  @Test("says when a line has no end")
  func noNewline() {
    #expect(
      diff("a", "a\n") == """
        --- a/f.md
        +++ b/f.md
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +a

        """)
  }

  @Test("names /dev/null for a new file")
  func newFile() {
    #expect(diff(nil, "a\n") == "--- /dev/null\n+++ b/f.md\n@@ -0,0 +1 @@\n+a\n")
  }

  @Test("quotes a path as git does, so that it cannot steer a terminal or break its line")
  func quotedPath() {
    let bytes = UnifiedDiff(of: "é \u{1B}[31m\n\".md", from: nil, to: [0x61, 0x0A]).bytes()
    let diff = String(decoding: bytes, as: UTF8.self)
    #expect(diff.split(separator: "\n")[1] == ##"+++ "b/é \033[31m\012\".md""##)
  }

  @Test("takes no longer when every line of a large file changes")
  func everyLine() {
    let old = (1...16_000).map { "1. A-\($0)\n" }.joined()
    let new = (1...16_000).map { "1. A-\($0) title\n" }.joined()
    let lines = diff(old, new).utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3 + 32_000)
  }
}
