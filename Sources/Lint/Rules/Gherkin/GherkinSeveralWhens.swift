import BacklogModel
import Gherkin
import Source

/// A scenario in which several things happen one after the other.
struct GherkinSeveralWhens: ScenarioRule {
  let manual = RuleManual(
    "gherkin/several-whens", .warning,
    finds: "a scenario with more than one When",
    because: """
      One scenario shows one behaviour: when it fails, its name says what is broken. A scenario \
      that acts, checks and acts again is two scenarios, of which the second cannot be run alone.

      An And after a When goes on with the same action and does not count.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario: Pay and cancel
          Given a saved card
          When I press Pay
          Then the order is placed
          «When I press Cancel»
          Then the order is gone
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario: Cancel
          Given an order
          When I press Cancel
          And I confirm it
          Then the order is gone
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    let actions = scenarios.map { scenario in
      scenario.steps.filter { $0.kind == .action && $0.isOpening }
    }.filter { $0.count > 1 }
    guard !actions.isEmpty else { return [] }
    let places = LineFinder(item.file)
    return actions.flatMap { steps in
      steps.dropFirst().map { step in
        Defect(
          manual.id, at: step.range, "another '\(step.keyword)' begins a second behaviour",
          help: "make it a scenario of its own, with what came before as its Given",
          related: [places.related(steps[0].range.lowerBound, "the first stands here")])
      }
    }
  }
}
