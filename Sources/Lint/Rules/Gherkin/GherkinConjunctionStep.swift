import BacklogModel
import Source

/// A step that does two things.
struct GherkinConjunctionStep: ScenarioRule {
  /// What follows "and" where a second sentence begins.
  private static let subjects: Set<String> = ["i", "he", "she", "it", "we", "they", "you"]

  let manual = RuleManual(
    "gherkin/conjunction-step", .note,
    finds: "a step with two sentences, joined by and",
    because: """
      Steps are the words of a language that testers use again. "I press Pay and I confirm it" can \
      only be used by who does both; as two steps each half finds its own.

      Only English steps are looked at, and only an *and* that a new subject follows: "I enter name \
      and password" is one thing.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario: Pay
          «When I press Pay and I confirm it»
          Then the order is placed
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario: Pay
          When I press Pay
          And I confirm it
          Then the order and its number are shown
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.filter(\.isEnglish).flatMap(\.steps).filter {
      joinsSentences($0.text)
    }.map {
      Defect(
        manual.id, at: $0.range, "the step '\($0.keyword) \($0.text)' does two things",
        help: "make the part behind 'and' a step of its own that begins with And")
    }
  }

  private func joinsSentences(_ text: String) -> Bool {
    let words = text.lowercased().utf8.split(separator: UInt8(ascii: " "))
    var isQuoted = false
    for (word, next) in zip(words, words.dropFirst()) {
      if word.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { isQuoted.toggle() }
      if !isQuoted, word.elementsEqual("and".utf8), Self.subjects.contains(String(next) ?? "") {
        return true
      }
    }
    return false
  }
}
