import BacklogModel
import Gherkin
import Source

/// A column of examples that no step uses.
struct GherkinUnusedVariable: ScenarioRule {
  let manual = RuleManual(
    "gherkin/unused-variable", .warning,
    finds: "a column of examples that the outline never mentions",
    because: """
      The values of such a column are never tested. Either a step still has a fixed value where the \
      variable should stand, or the column was left behind.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario Outline: Pay
          When I pay with a <card>
          Then I see "accepted"
          Examples:
            | card | «message» |
            | Visa | accepted |
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario Outline: Pay
          When I pay with a <card>
          Then I see "<message>"
          Examples:
            | card | message |
            | Visa | accepted |
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.compactMap(\.source).flatMap { scenario in
      let used = Set(OutlineVariables.mentions(in: scenario).map(\.name))
      let cells = scenario.examples.flatMap { $0.header?.cells ?? [] }
      return cells.filter { !$0.value.isEmpty && !used.contains($0.value) }.map { cell in
        Defect(
          manual.id, at: cell.range, "no step uses '<\(cell.value)>'",
          help: "write '<\(cell.value)>' where its values belong, or remove the column")
      }
    }
  }
}
