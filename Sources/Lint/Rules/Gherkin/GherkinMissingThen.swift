import BacklogModel
import Gherkin
import Source

/// A scenario that expects nothing.
struct GherkinMissingThen: ScenarioRule {
  let manual = RuleManual(
    "gherkin/missing-then", .warning,
    finds: "a scenario with steps and without an outcome",
    because: """
      A scenario without Then never fails: there is nothing to compare with what was seen. It is \
      no criterion, and nobody can accept by it.

      Scenarios with steps that begin with `*` are passed over, since any of them may be the \
      outcome; so are those without steps.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        «Scenario: Pay with a saved card»
          Given a saved card
          When I press Pay
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario: Pay with a saved card
          When I press Pay
          Then the order is placed
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.filter {
      !$0.steps.isEmpty && !$0.isOpaque && !$0.steps.contains { $0.kind == .outcome }
    }.map {
      Defect(
        manual.id, at: $0.range, "the scenario does not say what can be seen in the end",
        help: "add a step that begins with Then")
    }
  }
}
