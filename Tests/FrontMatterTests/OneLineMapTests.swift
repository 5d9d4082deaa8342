import Source
import TestSupport
import Testing

@testable import FrontMatter

@Suite("Front matter with a key and a value a line")
struct OneLineMapTests {
  @Test(
    "is read without libyaml",
    arguments: [
      "id: PAY-7K3F\ntitle: Pay with a saved card, at once\n",
      "estimate: 3\nlabels: [checkout, Zürich, a b]\nempty:\nnone: []",
      "value: {business: 8, time: 5, evidence: \"cart study, March\"}\n",
      "title: 'Pay: now'\nassignee: \"@ann\"\nurl: https://example.com/#top\n",
      "created_date: 2026-03-31 12:30\nnothing: null\n",
    ])
  func isAccepted(_ text: String) {
    #expect(Self.entries(of: text) != nil)
    expectSame(text)
  }

  @Test(
    "is left to libyaml where anything else stands",
    arguments: [
      "", "title: |\n  Pay\n", "title: Pay\n  now\n", "labels:\n- a\n", "title: Pay # now\n",
      "title: Pay: now\n", "title: 'it''s'\n", "title: \"a\\tb\"\n", "title: &a Pay\n",
      "assignee: @ann\n", "# comment\ntitle: Pay\n", "title: a\ntitle: b\n", "labels: [a, a: b]\n",
      "labels: [[a]]\n", "value: {a: 1, a: 2}\n", "title: Pay\r\n", "title: Pay \n", "title:Pay\n",
      "title: a\tb\n", "labels: [a,]\n", "labels: [a] b\n", "value: {a:1}\n", "title: Pay:\n",
    ])
  func isDeclined(_ text: String) {
    #expect(Self.entries(of: text) == nil)
  }

  @Test("reads the same as libyaml, whatever it accepts", arguments: 0..<8)
  func agrees(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<1_000 {
      let text = Self.text(&random)
      guard Self.entries(of: text) != nil else { continue }
      expectSame(text)
      count += 1
    }
    #expect(count > 50)
  }

  @Test("reads the same as libyaml in real files", .enabled(if: CorpusTests.folder != nil))
  func agreesOnCorpus() throws {
    for file in try CorpusTests.files() {
      guard case .closed(let content, _) = Fences(in: file.bytes) else { continue }
      expectSame(file.text(in: content))
    }
  }

  // MARK: - Texts

  private static let keys = ["a", "b", "x-key", "Key_2", "null", "c d", "ü", "-", "0"]

  private static let values = [
    "", " ", " ready", " 3", " 'a b'", " \"c, d\"", " [a, b]", " {a: 1}", " [", " }", " null", " ~",
  ]

  private static let characters = Array("ab1 -_:#,[]{}'\"\\~./@&*!|>%?ü\u{2009}\t\n")

  /// Some lines, of which each is mostly harmless.
  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let key = keys.prefix(Bool.random(using: &random) ? 5 : 9).randomElement(using: &random)
      let value =
        Bool.random(using: &random) ? values.randomElement(using: &random) : noise(&random)
      return "\(key ?? ""):\(value ?? "")\n"
    }.joined()
  }

  private static func noise(_ random: inout SeededGenerator) -> String {
    let opening = [" ", " a", " [", " {a: ", " '", " \""].randomElement(using: &random) ?? ""
    let closing = ["", "]", "}", "'", "\""].randomElement(using: &random) ?? ""
    return opening
      + String(
        (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
          characters.randomElement(using: &random)
        }) + closing
  }

  private static func yaml(_ text: String) -> YAMLText {
    let file = SourceFile(path: "test.yml", text: text)
    return YAMLText(file: file, content: 0..<file.bytes.count, depth: 4)
  }

  private static func entries(of text: String) -> [Entry]? { OneLineMap.entries(of: yaml(text)) }

  /// Expects libyaml to read the same, if the text is read at all.
  private func expectSame(_ text: String) {
    let yaml = Self.yaml(text)
    let check = CharacterCheck(yaml.file.bytes, in: yaml.content)
    guard check.defects.isEmpty, let entries = OneLineMap.entries(of: yaml) else { return }
    let reading = yaml.events(upTo: yaml.content.upperBound, check)
    #expect(reading.entries == entries, "\(text)")
    #expect(reading.problem == nil && reading.defects.isEmpty, "\(text)")
  }
}
