import BacklogModel
import Gherkin
import Source
import TestSupport
import Testing

@Suite("The scenarios of an item as a .feature file")
struct FeatureExportTests {
  private func exported(_ text: String, path: String = "items/PAY-1-x.md") -> FeatureExport? {
    let head = "---\nid: PAY-1\ntitle: Pay\n---\n"
    let file = SourceFile(path: path, text: head + text)
    return FeatureExport(ItemReader(Configuration()).item(in: file))
  }

  @Test("take scenarios as they are, and make scenarios of other criteria")
  func layout() throws {
    let export = try #require(
      exported(
        """
        As a buyer, I want to pay so that I get it.

        ## Acceptance criteria

        - [ ] Given a card, when I pay, then it works
        - [ ] It is *fast*

        ```gherkin
        @slow
        Scenario Outline: Pay by <card>
          When I pay by <card>
            | a \\| b |
          Then it works
          Examples:
            | card |
            | Visa |
        ```
        """))
    #expect(export.name == "PAY-1.feature")
    #expect(
      export.text == """
        # Made by 'nextup export gherkin' from items/PAY-1-x.md

        @PAY-1
        Feature: Pay
          As a buyer, I want to pay so that I get it

          @PAY-1#1
          Scenario: Criterion 1
            Given a card
            When I pay
            Then it works

          @PAY-1#2
          Scenario: It is fast
            * It is fast

          @PAY-1#3 @slow
          Scenario Outline: Pay by <card>
            When I pay by <card>
              | a \\| b |
            Then it works

            Examples:
              | card |
              | Visa |

        """)
  }

  @Test("keep one feature with its background and rules, and its language")
  func wholeFeature() throws {
    let export = try #require(
      exported(
        """
        ```gherkin
        # language: de
        Funktionalität: Zahlen
        Grundlage:
          Angenommen ein Laden
        Regel: eins
          Szenario: a
            Wenn b
            Dann c
        ```
        """))
    let document = GherkinDocument(SourceFile(path: "", text: export.text))
    #expect(document.errors == [])
    #expect(document.feature?.language == "de")
    #expect(document.feature?.background?.steps.count == 1)
    #expect(document.feature?.rules.map { $0.scenarios.count } == [1])
  }

  @Test("make rules of several features with backgrounds")
  func severalFeatures() throws {
    let fence = "```gherkin\nFeature: f\nBackground:\nGiven a\nScenario: s\nThen b\n```\n"
    let export = try #require(exported("\(fence)\n\(fence)"))
    let feature = try #require(
      GherkinDocument(SourceFile(path: "", text: export.text)).feature)
    #expect(feature.rules.map { $0.background?.steps.count } == [1, 1])
  }

  @Test("take a fence that cannot be read as a list of criteria")
  func brokenFence() throws {
    let export = try #require(
      exported("## ACs\n\n```gherkin\nScenario 1: one\n given a\nwhat\n THEN b\n```\n"))
    let feature = GherkinDocument(SourceFile(path: "", text: export.text)).feature
    #expect(feature?.scenarios.map(\.heading.name) == ["one"])
    #expect(feature?.scenarios.first?.steps.map(\.keyword) == ["Given ", "Then "])
  }

  @Test("are none without criteria")
  func none() { #expect(exported("As a buyer, I want to pay.") == nil) }

  private static let pieces = [
    "As a buyer, I want ", "Scenario: x", "#", "@a b", "| a | \\", "\"\"\"", "```", "Given ", "- ",
    "1. ", "\n", "\n\n", "## ACs\n", "```gherkin\n", "\n```\n", "Feature: f\n", "Rule: r\n",
    "Background:\n", "Examples:\n", "Then a\n", "\u{2028}", "é", "*", "<a>", "\\n", " ",
  ]

  @Test("are accepted whatever the criteria hold", arguments: 0..<150 as Range<UInt64>)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = "## ACs\n\n- one\n"
    for _ in 0..<60 { text += Self.pieces.randomElement(using: &random) ?? "" }
    guard let export = exported(text) else { return }
    let document = GherkinDocument(SourceFile(path: "", text: export.text))
    #expect(document.errors == [], "\(export.text)")
    #expect(document.feature?.allScenarios.isEmpty == false)
    #expect(document.feature?.tags.map(\.name) == ["@PAY-1"])
  }
}
