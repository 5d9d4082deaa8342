import FrontMatter
import Source
import Testing

@Suite("Editing front matter")
struct EditingTests {
  static let scalars: [EditCase] = [
    EditCase(.set(["a"], "new"), "a: old\nb: 1", "a: new\nb: 1"),
    EditCase(.set(["a"], "new"), "a:   old   # why\nb: 1", "a:   new   # why\nb: 1"),
    EditCase(.set(["a", "b"], "8"), "a: {b: }", "a: {b: 8}"),
    EditCase(.set(["a", "b"], "8"), "a: {b: , c: 1}", "a: {b: 8, c: 1}"),
    EditCase(.set(["a", "c"], "8"), "a: {b: }", "a: {b: , c: 8}"),
    EditCase(.set(["a"], "it's"), "a: 'old'", "a: 'it''s'"),
    EditCase(.set(["a"], "new"), "a: \"old\"", "a: \"new\""),
    EditCase(.set(["a"], "say \"x\""), "a: \"old\"", #"a: "say \"x\"""#),
    EditCase(.set(["a"], "@ann"), "a: old", "a: '@ann'"),
    EditCase(.set(["a"], "Pay: now"), "a: old", "a: 'Pay: now'"),
    EditCase(.set(["a"], "it's: now"), "a: old", "a: \"it's: now\""),
    EditCase(.set(["a"], ""), "a: old", "a: ''"),
    EditCase(.set(["a"], "null"), "a: old", "a: 'null'"),
    EditCase(.set(["a"], "true"), "a: old", "a: true"),
    EditCase(.set(["a"], " x "), "a: old", "a: ' x '"),
    EditCase(.set(["a"], "x\u{2028}y"), "a: old", #"a: "x\Ly""#),
    EditCase(.set(["a"], "e\u{301}"), "a: \u{E9}", "a: e\u{301}"),
    EditCase(.set(["a"], "new"), "a:\nb: 1", "a: new\nb: 1"),
    EditCase(.set(["a"], "new"), "a: \nb: 1", "a: new\nb: 1"),
    EditCase(.set(["a"], "new"), "a:  # none yet\nb: 1", "a: new  # none yet\nb: 1"),
    EditCase(.set(["a"], "new"), "a: ~\nb: 1", "a: new\nb: 1"),
    EditCase(.set(["a"], "new"), "a: many\n  lines\nb: 1", "a: new\nb: 1"),
    EditCase(.set(["a"], "x\ny"), "a: old\nb: 1", "a: |-\n  x\n  y\nb: 1"),
    EditCase(.set(["a"], "x\ny\n"), "a:\nb: 1", "a: |\n  x\n  y\nb: 1"),
    EditCase(.set(["a"], "x\ny"), "a: old # why\nb: 1", "a: \"x\\ny\" # why\nb: 1"),
    EditCase(
      .set(["a"], "x\n\ny\n"), "a: | # note\n   old\n   text\n\n# c\nb: 1",
      "a: | # note\n   x\n\n   y\n\n# c\nb: 1"),
    EditCase(.set(["a"], "x"), "a: >\n  old\n  text\nb: 1", "a: >-\n  x\nb: 1"),
    EditCase(.set(["a"], "x\ny"), "a: >-\n  old\nb: 1", "a: |-\n  x\n  y\nb: 1"),
    EditCase(.set(["a"], "x"), "a: |-\nb: 1", "a: |-\n  x\nb: 1"),
    EditCase(.set(["a"], "new"), "a: [1, 2] # c", "a: new # c"),
    EditCase(.set(["a"], "new"), "a: # c\n  - 1\n  - 2\nb: 1", "a: new # c\nb: 1"),
  ]

  static let nested: [EditCase] = [
    EditCase(.set(["v", "x"], "9"), "v: {x: 8, y: 1}", "v: {x: 9, y: 1}"),
    EditCase(.set(["v", "x"], "a, b"), "v: {x: 8}", "v: {x: 'a, b'}"),
    EditCase(.set(["v", "z"], "9"), "v: {x: 8, y: 1}", "v: {x: 8, y: 1, z: 9}"),
    EditCase(.set(["v", "z"], "9"), "v: {}", "v: {z: 9}"),
    EditCase(.set(["v", "z"], "9"), "v:\nb: 1", "v: {z: 9}\nb: 1"),
    EditCase(.set(["v", "z"], "9"), "b: 1", "b: 1\nv: {z: 9}"),
    EditCase(.set(["v", "x"], "9"), "v:\n    x: 8 # c\n    y: 1", "v:\n    x: 9 # c\n    y: 1"),
    EditCase(
      .set(["v", "z"], "9"), "v:\n    x: 8\n    y: 1 # c\nb: 1",
      "v:\n    x: 8\n    y: 1 # c\n    z: 9\nb: 1"),
    EditCase(.set(["v", "x"], "9"), "v: {x: , y: 1}", "v: {x: 9, y: 1}"),
    EditCase(.set(["v", "x"], "9"), "v: {x, y: 1}", "v: {x: 9, y: 1}"),
    EditCase(.remove(["v", "x"]), "v: {x: 8, y: 1}", "v: {y: 1}"),
    EditCase(.remove(["v", "y"]), "v: {x: 8, y: 1}", "v: {x: 8}"),
    EditCase(.remove(["v", "x"]), "v: {x: 8}", "v: {}"),
    EditCase(.remove(["v", "x"]), "v:\n  x: 8 # c\n  y: 1", "v:\n  y: 1"),
    EditCase(.remove(["v", "x"]), "v: # c\n  x: 8\nb: 1", "v: {} # c\nb: 1"),
    EditCase(.set(["v"], ["x": "1", "y": ["a", "b"]]), "v: old", "v: {x: 1, y: [a, b]}"),
    EditCase(.set(["v"], ["x": "1", "y": "2"]), "v:\n  x: 0", "v:\n  x: 1\n  y: 2"),
  ]

  static let lists: [EditCase] = [
    EditCase(.addElement("c", to: "l"), "l: [a, 'b'] # c", "l: [a, 'b', c] # c"),
    EditCase(.addElement("@c", to: "l"), "l: [a,]", "l: [a, '@c',]"),
    EditCase(.addElement("c", to: "l"), "l: []", "l: [c]"),
    EditCase(.addElement("c", to: "l"), "l:\nb: 1", "l: [c]\nb: 1"),
    EditCase(.addElement("c", to: "l"), "b: 1", "b: 1\nl: [c]"),
    EditCase(.addElement("c", to: "l"), "l: a", "l: [a, c]"),
    EditCase(
      .addElement("c", to: "l"), "l:\n-   a\n-   b # x\nb: 1", "l:\n-   a\n-   b # x\n-   c\nb: 1"),
    EditCase(
      .addElement("c", to: "l"), "l:\n    - a\n\n# end\nb: 1", "l:\n    - a\n    - c\n\n# end\nb: 1"
    ),
    EditCase(.addElement("a", to: "l"), "l: [a]", "l: [a]"),
    EditCase(.removeElement("a", from: "l"), "l: [a, b]", "l: [b]"),
    EditCase(.removeElement("b", from: "l"), "l: [a, \"b\"]", "l: [a]"),
    EditCase(.removeElement("a", from: "l"), "l: [ a ] # c", "l: [] # c"),
    EditCase(.removeElement("a", from: "l"), "l: a", "l: []"),
    EditCase(.removeElement("a", from: "l"), "l:\n  - a # c\n  # d\n  - b", "l:\n  # d\n  - b"),
    EditCase(.removeElement("a", from: "l"), "l: # c\n  - a\nb: 1", "l: [] # c\nb: 1"),
    EditCase(.removeElement("x", from: "l"), "l: [a]", "l: [a]"),
    EditCase(.set(["l"], ["a", "x", "c"]), "l: ['a', b,  \"c\"]", "l: ['a', x,  \"c\"]"),
    EditCase(
      .set(["l"], ["z", "b", "c"]), "l:\n  - a\n  - 'b' # c\n  - c", "l:\n  - z\n  - 'b' # c\n  - c"
    ),
    EditCase(.set(["l"], ["x", "y"]), "l:\n  - a\nb: 1", "l:\n  - x\n  - y\nb: 1"),
    EditCase(
      .set(["l"], [["item": "A-1", "change": "added"], ["item": "A-2"]]),
      "l:\n  - item: A-1\n    change: added\nb: 1",
      "l:\n  - item: A-1\n    change: added\n  - {item: A-2}\nb: 1"),
  ]

  static let keys: [EditCase] = [
    EditCase(.insert("n", "x", after: nil), "a: 1 # c\n# end", "a: 1 # c\nn: x\n# end"),
    EditCase(.insert("n", "x", after: "a"), "a: 1 # c\nb: 2", "a: 1 # c\nn: x\nb: 2"),
    EditCase(.insert("n", "x", after: "a"), "a:\n- 1\n- 2\nb: 2", "a:\n- 1\n- 2\nn: x\nb: 2"),
    EditCase(.insert("n", "x\ny", after: "a"), "a: 1\nb: 2", "a: 1\nn: |-\n  x\n  y\nb: 2"),
    EditCase(.insert("n", .absent, after: "a"), "a: 1\nb: 2", "a: 1\nn:\nb: 2"),
    EditCase(.set(["n"], "x"), "# nothing yet", "# nothing yet\nn: x"),
    EditCase(.set(["n"], "x"), "{a: 1}", "{a: 1, n: x}"),
    EditCase(.remove(["a"]), "a: 1 # c\nb: 2", "b: 2"),
    EditCase(.remove(["a"]), "b: 2\n# above\na: |\n  x\n\n  y\n\nc: 1", "b: 2\n# above\n\nc: 1"),
    EditCase(.remove(["x"]), "a: 1", "a: 1"),
  ]

  @Test(
    "changes the bytes of the value and nothing else", arguments: scalars + nested + lists + keys)
  func edits(_ edit: EditCase) throws {
    let editor = FrontMatterEditor("---\n\(edit.before)\n---\n\nBody\n")
    let text = try editor.text(after: edit.change)
    #expect(Array(text.utf8) == Array("---\n\(edit.after)\n---\n\nBody\n".utf8), "\(text)")
  }

  @Test("keeps Windows line ends", arguments: scalars + nested + lists + keys)
  func keepsLineEnds(_ edit: EditCase) throws {
    func windows(_ text: String) -> String {
      "---\n\(text)\n---\n\nBody\n".replacing("\n", with: "\r\n")
    }
    let editor = FrontMatterEditor(windows(edit.before))
    #expect(try editor.text(after: edit.change) == windows(edit.after))
  }

  @Test(
    "gives the old bytes when a new key is removed, where lines end in several ways",
    arguments: [
      "---\na: 1\r---\nBody", "---\r\na: 1\n---\r\n", "---\na: 1\r\n---\n", "---\na:  \r---",
      "---\na: |+\n  x\n\r\n\n---\n", "---\nb:\n  - c\r  - d\r\n---\n",
    ])
  func undoesNewKeys(_ text: String) throws {
    let added = try FrontMatterEditor(text).text(after: .set(["new"], ["x", "y"]))
    let removed = try FrontMatterEditor(added).text(after: .remove(["new"]))
    #expect(Array(removed.utf8) == Array(text.utf8), "\(added.debugDescription)")
  }

  @Test(
    "gives the old bytes when a new key is removed from braces",
    arguments: [
      "{a: }", "{a: 1 }", "{a...}", "{a:# }", "{ a: 1 # c\n }", "{a: 1,\n  b: }", "{a: [1] , b: 2}",
    ])
  func undoesNewKeysInBraces(_ text: String) throws {
    let added = try FrontMatterEditor("---\n\(text)\n---\n").text(after: .set(["new"], "x"))
    let removed = try FrontMatterEditor(added).text(after: .remove(["new"]))
    #expect(removed == "---\n\(text)\n---\n", "\(added)")
  }

  @Test("works at the end of a file without a line end", arguments: scalars + nested + lists + keys)
  func worksAtTheEnd(_ edit: EditCase) throws {
    let editor = FrontMatterEditor(edit.before, isWholeFile: true)
    let text = try editor.text(after: edit.change)
    #expect(text == edit.after || text == edit.after + "\n")
  }

  @Test(
    "creates front matter where there is none",
    arguments: [
      ("", "---\na: x\n---\n"), ("# T\r\n", "---\r\na: x\r\n---\r\n\r\n# T\r\n"),
      ("\n# T", "---\na: x\n---\n\n# T"), ("\u{FEFF}T\n", "\u{FEFF}---\na: x\n---\n\nT\n"),
      ("---\n---\nT", "---\na: x\n---\nT"),
    ])
  func creates(_ before: String, _ after: String) throws {
    #expect(try FrontMatterEditor(before).text(after: .set(["a"], "x")) == after)
  }

  @Test("refuses front matter with defects, and says which")
  func refusesDefects() {
    let editor = FrontMatterEditor("---\nid: A-1\na: @x\n---\n")
    let error = #expect(throws: FrontMatterError.self) { try editor.set("id", to: "B-1") }
    #expect(error?.code == .unreadable)
    #expect(error?.operation == "setting 'id' in test.md")
    #expect(error?.message == "line 3: a text that begins with '@' must be quoted")
  }

  @Test("refuses what cannot be written or placed")
  func refusesValues() {
    let editor = FrontMatterEditor("---\nid: A-1\n---\n")
    func code(_ change: EditCase.Change) -> FrontMatterFailure? {
      do throws(FrontMatterError) { _ = try editor.edits(of: change) } catch { return error.code }
      return nil
    }
    #expect(code(.set(["a"], "\u{1B}[31m")) == .unwritable)
    #expect(code(.set(["a"], ["x\0"])) == .unwritable)
    #expect(code(.set(["id", "x"], "y")) == .noSuchPlace)
    #expect(code(.insert("x", "y", after: "z")) == .noSuchPlace)
    #expect(code(.insert("id", "y", after: nil)) == .noSuchPlace)
    #expect(code(.set(["a"], .scalar(String(repeating: "x", count: 16_384)))) == .notEditable)
    #expect(code(.set(["a"], [[[["x"]]]])) == .notEditable)
  }

  @Test(
    "quotes only what must be quoted",
    arguments: [
      ("Pay now", "Pay now"), ("@ann", "'@ann'"), ("a, b", "'a, b'"), ("-5", "-5"),
      ("- x", "'- x'"),
      ("a #b", "'a #b'"), ("a#b", "a#b"), ("12:30", "12:30"), ("x:", "'x:'"), ("~", "'~'"),
      ("it's", "it's"), ("'tis", "\"'tis\""), ("a\tb", "a\tb"), ("a\nb", #""a\nb""#),
      ("\u{7}", #""\x07""#), ("", "''"), ("yes", "yes"), ("ü", "ü"),
    ])
  func quotes(_ text: String, _ expected: String) {
    #expect(FrontMatterEditor.quoted(text) == expected)
    let whole = FrontMatter(readingWhole: SourceFile(path: "t", text: "a: [\(expected)]\n"))
    #expect(whole["a"]?.elements.first?.value == .scalar(text))
  }
}
