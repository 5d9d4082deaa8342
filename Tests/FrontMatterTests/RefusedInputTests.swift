import FrontMatter
import Source
import TestSupport
import Testing

@Suite("Front matter that is refused")
struct RefusedInputTests {
  static let reserved: [BadInput] = [
    BadInput(
      "assignee: «@ann»", "a text that begins with '@' must be quoted", help: "quote it: '@ann'",
      fixed: "assignee: '@ann'"),
    BadInput(
      "assignee: «@ann»  # the tester", "a text that begins with '@' must be quoted",
      fixed: "assignee: '@ann'  # the tester"),
    BadInput(
      "labels: [«@a», b]", "a text that begins with '@' must be quoted",
      fixed: "labels: ['@a', b]"),
    BadInput(
      "labels: [\n  a,\n  «@b»\n]", "a text that begins with '@' must be quoted",
      fixed: "labels: [\n  a,\n  '@b'\n]"),
    BadInput(
      "assignee:\n  - «@ann»\nid: A-1", "a text that begins with '@' must be quoted",
      fixed: "assignee:\n  - '@ann'\nid: A-1"),
    BadInput(
      "title: «`git push` fails»", "a text that begins with '`' must be quoted",
      fixed: "title: '`git push` fails'"),
    BadInput(
      "title: «%d files»", "a text that begins with '%' must be quoted",
      fixed: "title: '%d files'"),
    BadInput(
      "title: «**Bold** words»", "a text that begins with '*' must be quoted",
      fixed: "title: '**Bold** words'"),
    BadInput(
      "title: «& more»", "a text that begins with '&' must be quoted", fixed: "title: '& more'"),
    BadInput(
      "title: «- a dash»", "a text that begins with '-' must be quoted",
      fixed: "title: '- a dash'"),
    BadInput(
      "title: «? why»", "a text that begins with '?' must be quoted", fixed: "title: '? why'"),
    BadInput(
      "title: «> 5 days»", "a text that begins with '>' must be quoted",
      fixed: "title: '> 5 days'"),
    BadInput(
      "«@type»: story", "a text that begins with '@' must be quoted", fixed: "'@type': story"),
    BadInput(
      "title: «@ann's»", "a text that begins with '@' must be quoted", fixed: "title: \"@ann's\""),
  ]

  static let classics: [BadInput] = [
    BadInput(
      "title: «Pay: now»", "a colon and a blank inside a text look like a second key",
      help: "quote it: 'Pay: now'", fixed: "title: 'Pay: now'"),
    BadInput(
      "title: «Überweisen: jetzt»\nstatus: ready",
      "a colon and a blank inside a text look like a second key",
      fixed: "title: 'Überweisen: jetzt'\nstatus: ready"),
    BadInput(
      "title: «Pay:»\nstatus: ready", "a colon and a blank inside a text look like a second key",
      fixed: "title: 'Pay:'\nstatus: ready"),
    BadInput(
      "id: A-1\n«status:»ready\ntitle: x", "a blank is missing after the colon",
      help: "write 'status: ' and then the value", fixed: "id: A-1\nstatus: ready\ntitle: x"),
    BadInput(
      "«status:»ready", "a blank is missing after the colon", fixed: "status: ready"),
    BadInput(
      "«status:»ready\ntitle: x", "a blank is missing after the colon",
      fixed: "status: ready\ntitle: x"),
    BadInput(
      "labels:\n«\t»- a", "YAML cannot be indented with tabs", fixed: "labels:\n  - a"),
    BadInput(
      "value:\n«\t»business: 8\nid: A-1", "YAML cannot be indented with tabs",
      fixed: "value:\n  business: 8\nid: A-1"),
    BadInput(
      "title: «\"Save\" is grey»", "text follows the closing quote",
      fixed: "title: '\"Save\" is grey'"),
    BadInput(
      "title: «'It's late'»", "text follows the closing quote", fixed: "title: \"It's late\""),
    BadInput(
      "title: «\"a\" and \"b\"»", "text follows the closing quote",
      fixed: "title: '\"a\" and \"b\"'", isSafe: false),
    BadInput(
      #"path: «"C:\pay"»"#, #"'\p' means nothing in double quotes"#, fixed: #"path: 'C:\pay'"#),
    BadInput(
      "title: «[Bug] Payment fails»\nid: A-1", "text follows the closing bracket",
      fixed: "title: '[Bug] Payment fails'\nid: A-1"),
    BadInput(
      "title: «\"Pay now»\nid: A-1", "the quote that opens here is never closed",
      fixed: "title: \"Pay now\"\nid: A-1", isSafe: false),
    BadInput(
      "title: «\"Pay now»\nowner: \"ann\"", "the quote that opens here is never closed",
      fixed: "title: \"Pay now\"\nowner: \"ann\"", isSafe: false),
    BadInput(
      "labels: «[a, b»\nid: A-1", "the bracket that opens here is never closed",
      help: "write ] at its end, or quote the value if it is a text",
      fixed: "labels: [a, b]\nid: A-1", isSafe: false),
    BadInput(
      "value: «{business: 8»", "the bracket that opens here is never closed",
      fixed: "value: {business: 8}", isSafe: false),
    BadInput(
      "labels: [\"a\" «b]»", "a comma or a closing bracket is missing before this"),
    BadInput(
      "title: Pay\n  «status: ready»",
      "this line is indented deeper than the line above, which has its value already"),
    BadInput(
      "value:\n    time: 5\n  «risk: 3»",
      "this line is indented by 2, unlike the lines it belongs to"),
    BadInput(
      "id: A-1\n«pay with a card»\nstatus: ready",
      "this line is neither a key with its value nor part of one",
      help: "write 'key: value', or indent the line to continue the value above"),
    BadInput(
      "«just a sentence»", "this is not a list of keys with their values"),
    BadInput("«- a»\n- b", "this is not a list of keys with their values"),
    BadInput(
      "title: «{{ page.title }}»", "a list or a map stands where a key must stand",
      fixed: "title: '{{ page.title }}'", isSafe: false),
    BadInput(
      "a: 1\nb: x«\u{7}»", "an invisible control character, U+0007, stands in the text",
      fixed: "a: 1\nb: x", isSafe: false),
    BadInput(
      "a: 1\nb: x«\0»y", "an invisible control character, U+0000, stands in the text",
      fixed: "a: 1\nb: xy", isSafe: false),
  ]

  static let unsafe: [BadInput] = [
    BadInput(
      "assignee: «*ann»", "'*' makes this a YAML alias, which is not read here",
      rule: "front-matter/unsafe",
      help: "quote it if it is a text: '*ann'", fixed: "assignee: '*ann'"),
    BadInput(
      "title: «&co»", "'&' makes this a YAML anchor, which is not read here",
      rule: "front-matter/unsafe",
      fixed: "title: '&co'"),
    BadInput(
      "title: «!important»", "'!' makes this a YAML tag, which is not read here",
      rule: "front-matter/unsafe", fixed: "title: '!important'"),
    BadInput(
      "estimate: «!!int 5»", "'!' makes this a YAML tag, which is not read here",
      rule: "front-matter/unsafe", fixed: "estimate: '!!int 5'",
      isSafe: false),
    BadInput(
      "a: 1\nb: x«\u{2028}»y", "an invisible line end, U+2028, hides in the text",
      rule: "front-matter/unsafe", fixed: "a: 1\nb: x y"),
    BadInput(
      "a: ü x«\u{85}»y", "an invisible line end, U+0085, hides in the text",
      rule: "front-matter/unsafe", fixed: "a: ü x y"),
    BadInput(
      "a: {b: {c: {d: «{»e: 1}}}}", "lists and maps nest more than 4 deep here",
      rule: "front-matter/unsafe"),
    BadInput(
      "«%YAML 1.1»\na: 1", "a YAML directive has no place here", rule: "front-matter/unsafe"),
    BadInput(
      "id: A-1\n«id»: A-2", "the key 'id' stands here again", rule: "front-matter/duplicate-key"),
    BadInput(
      "value:\n  ü: 1\n  risk: 1\n  «'risk'»: 2", "the key 'risk' stands here again",
      rule: "front-matter/duplicate-key"),
  ]

  @Test("begins in the first line", arguments: ["\n", "\r\n \r\n", " ", "\u{FEFF}\n"])
  func lateFence(before: String) throws {
    let text = before + "---\nid: A-1\n---\n"
    let file = SourceFile(path: "a.md", text: text)
    let front = FrontMatter(readingHeadOf: file)
    #expect(!front.isReadable)
    #expect(front.defects.map(\.rule) == ["front-matter/syntax"])
    let edits = try #require(front.defects.first?.fix?.edits)
    let fixed = try #require(edits.applied(to: file.bytes))
    let again = FrontMatter(readingHeadOf: SourceFile(path: "a.md", bytes: fixed))
    #expect(again.isReadable)
    #expect(again["id"]?.text == "A-1")
  }

  @Test(
    "is not looked for below a blank line where a rule or a heading stands",
    arguments: ["\n---\n\nwords\n\n---\n", "\n---\nwords\n---\n", "\n- a\n", "\n---\n"])
  func noFence(text: String) {
    #expect(FrontMatter(readingHeadOf: SourceFile(path: "a.md", text: text)).isReadable)
  }

  @Test("is located, explained and cured", arguments: reserved + classics + unsafe)
  func explains(_ input: BadInput) throws {
    let frontMatter = FrontMatter(readingHeadOf: input.file)
    let defect = try #require(frontMatter.defects.first)
    #expect(!frontMatter.isReadable)
    #expect(frontMatter.defects.count == 1)
    #expect(defect.rule == input.rule)
    #expect(defect.message == input.message)
    #expect(defect.range == input.range, "\(input.file.text(in: defect.range))")
    if let help = input.help { #expect(defect.help == help) }
    #expect(defect.fix?.isSafe == input.fixed.map { _ in input.isSafe })
    guard let fixed = input.fixed else { return }
    let result = frontMatter.fixed(input.file, onlySafe: false)
    #expect(result == "---\n" + fixed + "\n---\nBody\n")
    #expect(FrontMatter(of: result ?? "").isReadable)
  }

  @Test("gives the keys that stood before the defect")
  func keepsEarlierKeys() {
    #expect(FrontMatter(of: "---\nid: A-1\ntitle: @x\n---\n").entries.map(\.key) == ["id"])
    #expect(FrontMatter(of: "---\nid: A-1\nb: *x\nc: 1\n---\n").entries.map(\.key) == ["id"])
    #expect(FrontMatter(of: "---\na: 1\nb: \u{2028}\n---\n").entries.map(\.key) == ["a"])
    #expect(FrontMatter(of: "---\na: 1\n  b\u{2028}\n---\n").entries.isEmpty)
    #expect(FrontMatter(of: "---\na: 1\nb: 2\na: 3\n---\n").entries.map(\.key) == ["a", "b", "a"])
  }

  @Test("reports every error with a safe cure in one run")
  func findsSeveral() {
    let (file, ranges) = SourceFile.marked(
      """
      ---
      title: «Pay: now»
      assignee: «@ann»
      labels: [«@a», «@b»]
      «id»: [1, 2]
      «status:»ready
      reporter: «*bob»
      «id»: 2
      ---

      """)
    let frontMatter = FrontMatter(readingHeadOf: file)
    let marked = [0, 1, 2, 3, 5, 6, 7].map { ranges[$0] }
    #expect(frontMatter.defects.map(\.range) == marked)
    #expect(
      frontMatter.defects.last?.related.first?.start == file.position(at: ranges[4].lowerBound))
    let fixed = FrontMatter(of: frontMatter.fixed(file) ?? "")
    #expect(fixed.defects.map(\.rule) == ["front-matter/duplicate-key"])
  }

  @Test("names the first of two equal keys")
  func relatesDuplicates() {
    let defect = FrontMatter(of: "---\nid: 1\nid: 2\n---\n").defects.first
    #expect(defect?.related.first?.message == "first used here")
    #expect(defect?.related.first?.start == SourcePosition(line: 2, column: 1, offset: 4))
  }

  @Test("never unfolds an alias whose anchor exists, and offers no cure for it")
  func keepsAliases() {
    let frontMatter = FrontMatter(of: "---\na: &x 1\nb: *x\n---\n")
    #expect(frontMatter.defects.map(\.rule.name) == ["front-matter/unsafe", "front-matter/unsafe"])
    #expect(frontMatter.defects.allSatisfy { $0.fix?.isSafe != true })
  }

  @Test(
    "names the byte that is not UTF-8", arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80]])
  func refusesBytes(_ bytes: [UInt8]) {
    let start = Array("---\na: 1\nb: ".utf8)
    let file = SourceFile(path: "test.md", bytes: start + bytes + Array("\n---\n".utf8))
    let frontMatter = FrontMatter(readingHeadOf: file)
    #expect(frontMatter.defects.first?.rule == "front-matter/syntax")
    #expect(frontMatter.defects.first?.range == start.count..<start.count + 1)
    #expect(frontMatter.entries.map(\.key) == ["a"])
  }

  @Test("is refused above the limit of bytes")
  func limitsSize() {
    let text = "---\na: " + String(repeating: "x", count: 30) + "\n---\n"
    let file = SourceFile(path: "test.md", text: text)
    #expect(FrontMatter(readingHeadOf: file, limit: 34).isReadable)
    let frontMatter = FrontMatter(readingHeadOf: file, limit: 33)
    #expect(frontMatter.defects.map(\.rule) == ["item/limit"])
    #expect(frontMatter.bodyStart == text.utf8.count)
  }

  @Test("says that the closing fence is missing, and where it belongs")
  func missesFence() {
    let file = SourceFile(path: "test.md", text: "---\r\nid: A-1\r\n\r\nText\r\n")
    let frontMatter = FrontMatter(readingHeadOf: file)
    #expect(frontMatter.defects.map(\.range) == [0..<3])
    #expect(frontMatter.entries.map(\.key) == ["id"])
    #expect(frontMatter.fixed(file) == "---\r\nid: A-1\r\n---\r\n\r\nText\r\n")
  }

  @Test("refuses several documents in a whole file")
  func refusesDocuments() {
    let (file, ranges) = SourceFile.marked("---\na: 1\n«---»\nb: 2\n", path: "nextup.yml")
    let frontMatter = FrontMatter(readingWhole: file)
    #expect(frontMatter.defects.map(\.rule) == ["front-matter/unsafe"])
    #expect(frontMatter.defects.map(\.range) == ranges)
    #expect(frontMatter["a"]?.text == "1")
  }
}
