import Markdown
import Source
import Testing

@testable import BacklogModel

@Suite("Acceptance criteria")
struct CriteriaLayoutTests {
  /// Texts below the heading; the words of each criterion are marked.
  static let layouts = [
    "- «Pay by card»\n- «See the number»",
    "* «Pay by card.»\n\n* «See the number.»",
    "1. «Pay by card»\n2. «See the number»",
    "1) «Pay by card»\n2) «See the number»",
    "- [ ] «Pay by card»\n- [x] «See the number»",
    "- «Pay by\n  card»\n- «See\n  the number»",
    "- [ ] #1 «Pay by card»\n- [ ] #2 «See the number»",
    "- **AC1**: «Pay by card»\n- **AC2**: «See the number»",
    "- **AC-1:** «Pay by card»\n- **AC-2:** «See the number»",
    "- AC1 «Pay by card»\n- AC2 – «See the number»",
    "- US-7-AC1: «Pay by card»\n- US-7-AC2: «See the number»",
    "- (1) «Pay by card»\n- (2) «See the number»",
    "- Criterion 1: «Pay by card»\n- Criterion 2: «See the number»",
    "AC1: «Pay by card»\n\nAC2: «See the number»",
    "AC1: «Pay by card»\nAC2: «See the\nnumber»",
    "<!-- AC:BEGIN -->\n- [x] #1 «Pay by card»\n- [ ] #2 «See the number»\n<!-- AC:END -->",
    "> - «Pay by card»\n> - «See the\n>   number»",
    "The following must hold:\n\n- «Pay by card»\n- «See the number»\n\nThat is all.",
    "1. **«Pay by card»**\n   - any card\n   - any bank\n2. **«See the number»**\n   - big",
    "- «Given a card, when I pay, then it works»\n- «Given none, when I pay, then I see why»",
    "- «When I pay, it works»\n- «When I leave, it stops»",
    "- «Given a card\n- When I pay\n- Then it works»\n- «Given none\n- When I pay\n- Then why»",
    "«Given a card\nWhen I pay\nThen it works»\n\n«Given none\nWhen I pay\nThen I see why»",
    "«Given a card\n\nWhen I pay\n\nThen it works»\n\n«Given none\n\nWhen I pay\n\nThen why»",
    "**«Given** a card **when** I pay **then** it works»\n\n**«Given** none **when** I pay "
      + "**then** I see why»",
    "Scenario: «Pay»\nGiven a card\nWhen I pay\n\nScenario: «Leave»\nGiven none\nWhen I go",
    "**Scenario 1: «Pay»**\n\n- Given a card\n- When I pay\n\n**Scenario 2: «Leave»**\n\n- Given x",
    "### AC1: «Pay»\n\nGiven a card\nWhen I pay\n\n### AC2: «Leave»\n\n- at once\n- with no trace",
    "### Scenario: «Pay»\n\n```gherkin\nGiven a card\nWhen I pay\n```\n\n### Scenario: «Leave»\n\nx",
    "```gherkin\nFeature: Shop\n\n  @fast\n  Scenario: «Pay»\n    Given a card\n    When I pay\n\n"
      + "  Scenario Outline: «Leave»\n    Given <n>\n    Examples:\n      | n |\n      | 1 |\n```",
    "```gherkin\n«Given a card\nWhen I pay\nThen it works»\n```\n\n```\n«Given none\nThen why»\n```",
    "| # | Criterion | Done |\n|---|---|---|\n| 1 | «Pay by card» | x |\n| 2 | «See it» | |",
    "| Given | When | Then |\n|---|---|---|\n| «a card | I pay | it works» |\n| «none | a | b» |",
    "### Buyers\n\n- «Pay by card»\n\n### Clerks\n\n- «See the number»",
    "- Buyers\n  - [ ] «Pay by card»\n- Clerks\n  - [ ] «See the number»",
    "### ✅ Criterion 1: Buyers\n- [ ] «Pay by card»\n- [ ] «See the number»",
  ]

  @Test("are found in every layout", arguments: layouts)
  func layout(_ text: String) {
    let read = StoryText("## Acceptance criteria\n\n\(text)\n\n## Notes\n\n- not one\n")
    #expect(
      read.document.criteria.map { read.file.text(in: $0.range) } == read.marks.map(read.file.text))
    #expect(read.document.criteria.map(\.range) == read.marks)
    #expect(read.document.criteria.map(\.number) == Array(1...read.marks.count))
  }

  @Test(
    "stand under headings that say so",
    arguments: [
      "## Acceptance Criteria", "# ACCEPTANCE CRITERIA", "###### acceptance criteria",
      "### Acceptance Criteria:", "## Acceptance Criteria (ACs)", "## ACs", "## AC", "## AC:",
      "## ✅ Acceptance criteria:", "## 3. Acceptance Criteria", "## **Acceptance Criteria**",
      "## Acceptance criterion", "## User Acceptance Criteria", "## Acceptance criteria for buyers",
      "## Acceptance Criteria - Must have", "## Acceptance Criteria ✅", "## `AC`",
      "**Acceptance Criteria**", "**Acceptance Criteria:**", "**Acceptance Criteria**:",
      "__Acceptance criteria__", "**🎯 Acceptance Criteria (AC):**", "Acceptance Criteria:",
      "Acceptance criteria", "Acceptance Criteria\n---", "**ACs**",
    ])
  func heading(_ heading: String) {
    #expect(StoryText("\(heading)\n\n- Pay\n").criteria == ["1 Pay"])
    #expect(StoryText("\(heading)\n- Pay\n").criteria == ["1 Pay"])
    #expect(StoryText("\(heading)\n").document.criteriaSections.count == 1)
  }

  @Test(
    "do not stand under other headings",
    arguments: [
      "## Tasks", "## Acceptance Criteria Mapping", "## All Acceptance Criteria Met", "## Account",
      "## Acceptance criteria evidence", "## AC coverage", "## Definition of Done",
      "3. **Understand Acceptance Criteria**: each is", "We wrote acceptance criteria:",
    ])
  func otherHeading(_ heading: String) {
    #expect(StoryText("\(heading)\n\n- Pay\n").criteria == [])
  }

  @Test("stand under a label in a list or before the words of a line")
  func labels() {
    let list = StoryText("- Story\n- **Acceptance criteria:**\n  - Pay\n  - See\n- Notes\n  - no")
    #expect(list.criteria == ["1 Pay", "2 See"])
    #expect(StoryText("**Acceptance criteria:** Pay by card.").criteria == ["1 Pay by card."])
  }

  @Test("reach to the next heading of the same or a higher level")
  func extent() {
    let read = StoryText(
      """
      ### Acceptance criteria
      - one
      #### Group
      - two
      ## Notes
      - no

      **Acceptance criteria**
      - three

      **Notes**
      - no
      """)
    #expect(read.criteria == ["1 one", "2 two", "3 three"])
    #expect(read.document.criteria.map(\.group) == [nil, "Group", nil])
    #expect(read.document.criteriaSections.map(\.level) == [3, 7])
  }

  @Test("belong to the nearest story above and count from one again")
  func stories() {
    let read = StoryText(
      """
      ## Acceptance criteria
      - none
      ## A
      As a buyer, I want to pay.
      ### Acceptance criteria
      - one
      - two
      ## B
      As a clerk, I want to see it.

      **Acceptance criteria**
      1. three

      As a guest, I want to look.

      Acceptance criteria:
      - four
      """)
    #expect(read.criteria == ["1 none", "1 one", "2 two", "1 three", "1 four"])
    #expect(read.document.criteria.map(\.story) == [nil, 0, 0, 1, 2])
    #expect(read.document.stories.count == 3)
  }

  @Test("are numbered as written, otherwise by position")
  func numbers() {
    let read = StoryText(
      "## ACs\n- #4 four\n- five\n- AC9: nine\n- AC9.1: ten\n\n1. eleven\n2. twelve\n\n20. twenty")
    #expect(read.document.criteria.map(\.number) == [4, 5, 9, 10, 11, 12, 20])
    #expect(
      read.document.criteria.map(\.label) == ["#4", nil, "AC9", "AC9.1", nil, nil, "20."])
    #expect(
      StoryText("## ACs\n- 3 cards\n- 2020 was fine").criteria == ["1 3 cards", "2 2020 was fine"])
    #expect(StoryText("## ACs\n- Example 400 response:").criteria == ["1 Example 400 response:"])
  }

  @Test("are done by their boxes; a scenario of boxes when all are ticked")
  func boxes() {
    let read = StoryText("## ACs\n- [x] one\n- [ ] two\n- three\n- [X] #7 four")
    #expect(read.criteria == ["x 1 one", "o 2 two", "3 three", "x 7 four"])
    let steps = StoryText("## ACs\n- [x] Given a\n- [ ] When b\n- [x] Then c")
    #expect(steps.criteria == ["o 1 Given a When b Then c"])
    let table = StoryText("## ACs\n| AC | Text | Done |\n|--|--|--|\n| AC5 | a | ✅ |\n| 6 | b | |")
    #expect(table.criteria == ["x 5 a", "6 b"])
  }

  @Test("have the entries below them as details")
  func details() {
    let read = StoryText("## ACs\n1. **Pay**\n   - by [card](/c)\n     - or not\n\n   Soon.\n2. Go")
    #expect(read.criteria == ["1 Pay", "2 Go"])
    #expect(read.document.criteria.first?.details.map(\.text) == ["by card", "or not", "Soon."])
  }

  @Test(
    "have steps where they are scenarios",
    arguments: [
      "- «Given» a card, «when» I pay, «then» it works «And» I see it",
      "- «Given» a card «when» I pay «then» it works. «And» I see it",
      "- Pay\n  - «Given» a card\n  - «When» I pay\n  - «Then» it works\n  - «And» I see it",
      "- **«Given»** a card\n  **«When»** I pay\n  **«Then»** it works\n  **«And»** I see it",
      "```gherkin\nScenario: Pay\n«Given» a card\n«When» I pay\n«Then» it works\n«And» I see it\n```",
    ])
  func steps(_ text: String) {
    let read = StoryText("## ACs\n\n\(text)")
    let steps = read.document.criteria.first?.steps ?? []
    #expect(read.document.criteria.count == 1)
    #expect(steps.map { $0.range.lowerBound } == read.marks.map(\.lowerBound))
    #expect(steps.map { $0.keyword.lowercased() } == ["given", "when", "then", "and"])
    #expect(
      steps.map(\.text).map { $0.filter { $0 != "." } } == [
        "a card", "I pay", "it works", "I see it",
      ])
  }

  @Test("pass over backgrounds, doc strings and examples in Gherkin")
  func gherkin() {
    let read = StoryText(
      """
      ## ACs

      ```gherkin
      Background:
        Given a shop
      Example: Pay
        Given a text
          \"""
          Scenario: no
          \"""
        * I pay
      ```

      ```json
      {"Given": "Scenario: no"}
      ```
      """)
    #expect(read.criteria == ["1 Pay"])
    #expect(read.document.criteria.first?.steps.map(\.text) == ["a text", "I pay"])
  }

  @Test("never hold stories: a criterion may begin like one")
  func noStories() {
    let read = StoryText("## ACs\n- As a buyer, I can pay so that it works\n- As a clerk, I can go")
    #expect(read.document.stories.isEmpty)
    #expect(read.document.criteria.count == 2)
  }

  @Test("leave the Definition of Done to a list of its own")
  func definitionOfDone() {
    let read = StoryText(
      "## ACs\n- one\n## Definition of Done\n- [x] tested\n- [ ] shown\n### DoD\n- more\n## N\n- no"
    )
    #expect(read.criteria == ["1 one"])
    #expect(read.definitionOfDone == ["x 1 tested", "o 2 shown", "3 more"])
  }

  @Test("may come from a list outside of the body, before those in it")
  func listed() {
    let file = SourceFile(path: "a.md", text: "As a buyer, I want to pay.\n\n## ACs\n- three\n")
    let read = StoryReader().read(
      .init(parsing: file), of: file,
      listed: [Story.Part("Pay", at: 3..<6), Story.Part("AC2: Go", at: 9..<16)])
    #expect(read.criteria.map(\.text) == ["Pay", "Go", "three"])
    #expect(read.criteria.map(\.number) == [1, 2, 3])
    #expect(read.criteria.map(\.story) == [0, 0, 0])
    #expect(read.criteria.map(\.range).prefix(2) == [3..<6, 9..<16])
  }
}
