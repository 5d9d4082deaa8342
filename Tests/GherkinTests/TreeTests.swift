import Gherkin
import Source
import TestSupport
import Testing

@Suite("The tree of a feature")
struct TreeTests {
  @Test("has the feature, its background, scenarios and rules with theirs")
  func parts() throws {
    let feature = try #require(
      GherkinDocument(
        """
        @shop
        Feature: Pay
          Buyers pay.

          Background:
            Given a shop

          Scenario: By card
            When I pay

          @slow @card
          Rule: No card, no goods
            Background: closed
              Given a closed shop
            Example: None
        """
      ).feature)
    #expect(feature.heading.name == "Pay")
    #expect(feature.heading.description == "  Buyers pay.")
    #expect(feature.tags.map(\.name) == ["@shop"])
    #expect(feature.background?.steps.map(\.text) == ["a shop"])
    #expect(feature.scenarios.map(\.heading.name) == ["By card"])
    let rule = try #require(feature.rules.first)
    #expect(rule.tags.map(\.name) == ["@slow", "@card"])
    #expect(rule.background?.heading.name == "closed")
    #expect(rule.scenarios.map(\.heading.keyword) == ["Example"])
    #expect(feature.allScenarios.count == 2)
  }

  @Test("has outlines with their examples, in order and with tags")
  func outlines() throws {
    let scenario = try #require(
      GherkinDocument(
        """
        Feature:
        Scenario Outline: <a>
        Given <a>
        @x
        Examples: first
        | a |
        | 1 |
        Scenarios:
        """
      ).feature?.scenarios.first)
    #expect(scenario.isOutline)
    #expect(scenario.examples.map(\.heading.keyword) == ["Examples", "Scenarios"])
    #expect(scenario.examples.map(\.tags.count) == [1, 0])
    #expect(scenario.examples.first?.header?.cells.map(\.value) == ["a"])
    #expect(scenario.examples.first?.body.map { $0.cells.map(\.value) } == [["1"]])
    #expect(scenario.examples.last?.header == nil)
  }

  @Test("says what a step does; a word of several kinds does something unknown")
  func kinds() {
    let document = GherkinDocument(
      "Feature:\nScenario:\nGiven a\nWhen b\nThen c\nAnd d\nBut e\n* f")
    #expect(
      document.feature?.scenarios.first?.steps.map(\.kind)
        == [.context, .action, .outcome, .conjunction, .conjunction, .unknown])
  }

  @Test(
    "resolves the escapes of cells and takes the blanks around them off",
    arguments: [
      ("| a | b |", ["a", "b"]), ("||", [""]), ("| a\\|b |", ["a|b"]), ("| a\\\\ |", ["a\\"]),
      ("| a\\nb |", ["a\nb"]), ("| a\\x |", ["a\\x"]), ("| a | b", ["a"]), ("|", []),
      ("|\u{A0}é\u{3000}|", ["é"]), ("| a \\n|", ["a\n"]), ("| a \\n |", ["a \n"]),
    ])
  func cells(_ row: String, _ values: [String]) {
    let document = GherkinDocument("Feature:\nScenario:\n* x\n\(row)\n")
    let table = document.feature?.scenarios.first?.steps.first?.table
    #expect(table?.rows.map { $0.cells.map(\.value) } == [values])
  }

  @Test(
    "takes the indentation of its delimiter off a doc string",
    arguments: [
      ("  \"\"\"\n  a\n   b\n c\n\n  \"\"\"", "a\n b\nc\n"),
      ("```\na\n\"\"\"\n```", "a\n\"\"\""),
      ("\"\"\"\n\\\"\\\"\\\" \\`\\`\\`\n\"\"\"", "\"\"\" \\`\\`\\`"),
      ("\"\"\"\n@tag\n# no comment\n| x |\n\"\"\" rest", "@tag\n# no comment\n| x |"),
      ("\"\"\"\n\"\"\"", ""),
    ])
  func docStrings(_ text: String, _ content: String) {
    let document = GherkinDocument("Feature:\nScenario:\n* x\n\(text)\n* y")
    #expect(document.complaints == [])
    #expect(document.feature?.scenarios.first?.steps.first?.docString?.content == content)
  }

  @Test("has the media type of a doc string")
  func mediaType() {
    let document = GherkinDocument("Feature:\nScenario:\n* x\n``` json \n```")
    let docString = document.feature?.scenarios.first?.steps.first?.docString
    #expect(docString?.mediaType == "json")
    #expect(docString?.delimiter == "```")
  }

  @Test("lets a table and a doc string follow one step, in either order")
  func bothArguments() {
    for text in ["| a |\n\"\"\"\nb\n\"\"\"", "\"\"\"\nb\n\"\"\"\n| a |"] {
      let document = GherkinDocument("Feature:\nScenario:\n* x\n\(text)\n* y")
      let step = document.feature?.scenarios.first?.steps.first
      #expect(document.complaints == [])
      #expect(step?.table != nil && step?.docString != nil)
    }
  }

  @Test("keeps comments apart, with the line they stand on")
  func comments() {
    let document = GherkinDocument("# one\nFeature:\n  d\n  # two \n  e\nScenario:\n* x # no\n")
    #expect(document.comments.map(\.text) == ["# one", "  # two "])
    #expect(
      document.comments.map(\.location) == [.init(line: 1, column: 1), .init(line: 4, column: 1)])
    #expect(document.feature?.heading.description == "  d\n  e")
  }

  @Test("gives every part its bytes, and its column in code points")
  func places() throws {
    let (file, marks) = SourceFile.marked(
      "Feature:\n\u{2003}«@é» «@b» # «\n»Scenario: «näh ok»\n\u{A0} Given «ä <x>» \n | «é» |«y»|\n")
    let scenario = try #require(GherkinDocument(file).feature?.scenarios.first)
    let step = try #require(scenario.steps.first)
    let cells = step.table?.rows.first?.cells ?? []
    let found =
      scenario.tags.map(\.range) + [marks[2], scenario.heading.nameRange, step.textRange]
      + cells.map(\.range)
    #expect(found == marks)
    #expect(scenario.tags.map(\.location.column) == [2, 5])
    #expect(step.location == Location(line: 4, column: 3))
    #expect(cells.map(\.location.column) == [4, 7])
  }
}
