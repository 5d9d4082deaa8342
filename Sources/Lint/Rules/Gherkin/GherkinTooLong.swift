import BacklogModel
import Source

/// A scenario with very many steps.
struct GherkinTooLong: ScenarioRule {
  /// The most steps that pass.
  private static let mostSteps = 10

  let manual = RuleManual(
    "gherkin/too-long", .note,
    finds: "a scenario with more than \(mostSteps) steps",
    because: """
      A long scenario is a script: it says how somebody clicks through the screens, and the rule \
      that it should show drowns. It breaks with every change of the screens. Most good scenarios \
      have three to five steps.

      The steps of the background do not count.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        «Scenario: Pay»
          Given I open the shop
          And I log in
          And I search for a shirt
          And I choose its size
          And I put it into the cart
          And I open the cart
          And I choose an address
          And I choose a card
          When I press Pay
          And I confirm it
          Then the order is placed
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario: Pay
          Given a shirt in the cart
          When I pay with a saved card
          Then the order is placed
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.filter { $0.steps.count > Self.mostSteps }.map {
      Defect(
        manual.id, at: $0.range, "the scenario has \($0.steps.count) steps",
        help: "say what is meant instead of each click, or split it")
    }
  }
}
