import BacklogModel
import Gherkin
import Source

/// A scenario in which nothing happens.
struct GherkinMissingWhen: ScenarioRule {
  let manual = RuleManual(
    "gherkin/missing-when", .note,
    finds: "a scenario with an outcome that nothing has caused",
    because: """
      Given describes a state and Then what can be seen; without a When the scenario does not say \
      what made the difference. Often what happens hides in the Given.

      Some scenarios merely describe a state, which is why this is a note. A When in the background \
      counts.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        «Scenario: Pay with a saved card»
          Given I pressed Pay with a saved card
          Then the order is placed
        ```
        """),
      .wholeScenario,
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.filter {
      !$0.isOpaque && !$0.has(.action) && $0.steps.contains { $0.kind == .outcome }
    }.map {
      Defect(
        manual.id, at: $0.range, "the scenario does not say what happens",
        help: "add a step that begins with When, or make a Given the When that it is")
    }
  }
}
