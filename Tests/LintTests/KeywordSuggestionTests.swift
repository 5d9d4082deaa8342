import Lint
import Source
import TestSupport
import Testing

@Suite("Misspelt Gherkin")
struct KeywordSuggestionTests {
  private func helps(_ lines: String) throws -> [String] {
    let text = "```gherkin\n\(lines)\n```\n"
    return try Linter().check(SourceFile(path: "a.md", text: text))
      .filter { $0.defect.rule == "gherkin/syntax" }.map { $0.defect.help ?? "" }
  }

  @Test("has a help that names the keyword that was meant")
  func keywords() throws {
    #expect(
      try helps("Scenario: Pay\n  Given a card\nScenerio: typo") == ["did you mean 'Scenario:'?"])
    #expect(
      try helps("Scenario: Pay\n  Given a card\n  Wen I pay\n  Then it is paid")
        == ["did you mean 'When'?"])
  }

  @Test("is not seen in prose that begins with a word like a keyword")
  func prose() throws {
    let helps = try helps("Scenario: Pay\n  Given a card\n  The order is placed")
    #expect(helps.count == 1)
    #expect(helps[0].hasPrefix("begin a step with Given"))
  }

  @Test("names the one column that nothing mentions, before one that is used")
  func columns() throws {
    let text = """
      ```gherkin
      Scenario Outline: Pay
        Given <a> and <b>
        When I pay <c>
        Then it is paid
        Examples:
          | a | b | d |
          | 1 | 2 | 3 |
      ```

      """
    let found = try Linter().check(SourceFile(path: "a.md", text: text))
    let unknown = found.filter { $0.defect.rule == "gherkin/unknown-variable" }
    #expect(
      unknown.map(\.defect.message)
        == ["'<c>' is no column of the examples; did you mean '<d>'?"])
  }
}
