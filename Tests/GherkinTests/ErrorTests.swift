import Gherkin
import Source
import Testing

@Suite("Errors of Gherkin")
struct ErrorTests {
  @Test(
    "are worded and placed as the official parser does",
    arguments: [
      (
        "no feature\n",
        [
          "(1:1): expected: #EOF, #Language, #TagLine, #FeatureLine, #Comment, #Empty, got 'no feature'"
        ]
      ),
      (
        "Feature:\n  @a @b c\n",
        ["(2:6): A tag may not contain whitespace"]
      ),
      ("# language: xx\n", ["(1:1): Language not supported: xx"]),
      (
        "Feature:\nScenario:\n* a\n  ```\n",
        ["(5:0): unexpected end of file, expected: #DocStringSeparator, #Other"]
      ),
      (
        "Feature:\n@a\n",
        ["(3:0): unexpected end of file, expected: #TagLine, #RuleLine, #Comment, #Empty"]
      ),
      (
        "Feature:\nScenario:\n* a\n | a |\n | a | b |\n* b\n | a |\n | b ",
        [
          "(5:2): inconsistent cell count within the table",
          "(8:2): inconsistent cell count within the table",
        ]
      ),
    ])
  func wording(_ text: String, _ errors: [String]) {
    #expect(GherkinDocument(text).complaints == errors)
  }

  @Test("leave the rest of the text in the tree")
  func recovery() {
    let document = GherkinDocument(
      "what\nFeature: Pay\nScenario: one\n* a\nwhat\n* b\nScenario: two\n* c\nwhat\n")
    #expect(document.errors.map(\.location.line) == [1, 5, 9])
    #expect(document.feature?.scenarios.map { $0.steps.map(\.text) } == [["a", "b"], ["c"]])
  }

  @Test("are all reported; the messages stop where the official parser stops")
  func limit() {
    let document = GherkinDocument(String(repeating: "what\n", count: 50))
    #expect(document.errors.count == 50)
    #expect(document.messages(uri: "a").count == 11)
  }

  @Test("name the bytes that are wrong")
  func ranges() {
    let file = SourceFile(path: "a", text: "Feature:\n@a @b c\n  Scenario:\n* x\n  what \n")
    let document = GherkinDocument(file)
    #expect(document.errors.map { file.text(in: $0.range) } == ["@b c", "what"])
  }
}
