import BacklogModel
import Gherkin
import Source

/// Steps in another order than Given, When, Then.
struct GherkinStepOrder: ScenarioRule {
  let manual = RuleManual(
    "gherkin/step-order", .warning,
    finds: "a scenario whose steps do not run from Given over When to Then",
    because: """
      A scenario sets the scene, lets one thing happen and says what can be seen then. A Given \
      after a When changes the scene while the play goes on, and a Then before the first When checks \
      what nothing has caused. An And that comes first goes on with nothing.

      A second When is what `gherkin/several-whens` finds.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario: Pay with a saved card
          When I press Pay
          «Given a saved card»
          Then the order is placed
        ```
        """),
      .bad(
        """
        ```gherkin
        Scenario: Pay with a saved card
          «And a saved card»
          When I press Pay
          Then the order is placed
        ```
        """),
      .wholeScenario,
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.flatMap { defects(in: $0) }
  }

  private func defects(in scenario: CheckedScenario) -> [Defect] {
    var defects: [Defect] = []
    var seen: Set<Step.Kind> = []
    let lastAction = scenario.steps.lastIndex { $0.kind == .action }
    for (index, step) in scenario.steps.enumerated() {
      if !step.isOpening {
        let goesOn = index > 0 || !scenario.background.isEmpty || step.keyword == "*"
        if !goesOn { defects.append(defect(step, "goes on with no step before it")) }
        continue
      }
      if step.kind == .context, let before = latest(seen) {
        defects.append(defect(step, "comes after a \(before)"))
      } else if step.kind == .outcome, !seen.contains(.action), !seen.contains(.outcome),
        !scenario.background.contains(.action), lastAction.map({ $0 > index }) == true
      {
        defects.append(defect(step, "comes before what happens"))
      }
      seen.insert(step.kind)
    }
    return defects
  }

  private func latest(_ seen: Set<Step.Kind>) -> String? {
    seen.contains(.outcome) ? "Then" : seen.contains(.action) ? "When" : nil
  }

  private func defect(_ step: CheckedScenario.Step, _ what: String) -> Defect {
    Defect(
      manual.id, at: step.range, "the step '\(step.keyword) \(step.text)' \(what)",
      help: "set the scene by Given, then say what happens by When, then what can be seen by Then")
  }
}
