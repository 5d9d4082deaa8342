import BacklogModel
import Gherkin
import Source

/// Two scenarios with one name, or with the same steps.
struct GherkinDuplicateScenario: ScenarioRule {
  let manual = RuleManual(
    "gherkin/duplicate-scenario", .warning,
    finds: "two scenarios of a feature or rule with the same name, or with the same steps",
    because: """
      Reports name scenarios: two of one name cannot be told apart, and some runners run only one \
      of them. Two with the same steps test the same; one of them often was meant to be changed \
      after it was copied.

      Blanks and case do not matter. Steps are the same if their tables, doc strings and examples \
      are, too.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario: Pay
          When I press Pay
          Then the order is placed

        «Scenario: Pay»
          When I press Cancel
          Then the cart is full
        ```
        """),
      .bad(
        """
        ```gherkin
        Scenario: Pay
          When I press Pay
          Then the order is placed

        «Scenario: Pay at night»
          When I press Pay
          Then the order is placed
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario: Pay
          When I press Pay
          Then the order is placed

        Scenario: Cancel
          When I press Cancel
          Then the cart is full
        ```
        """),
    ])

  /// What two scenarios of a parent may not have in common.
  private struct Key: Hashable {
    let parent: Int
    let words: [String]
  }

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    let scenarios = scenarios.filter { $0.source != nil }
    guard scenarios.count > 1 else { return [] }
    let places = LineFinder(item.file)
    let counts = scenarios.reduce(into: [[Int]: Int]()) { $0[$1.shape, default: 0] += 1 }
    var names: [Key: CheckedScenario] = [:]
    var steps: [Key: CheckedScenario] = [:]
    return scenarios.compactMap { scenario in
      let name = Key(parent: scenario.parent, words: [scenario.name.foldedWords])
      if !scenario.name.isEmpty, let first = names[name] {
        return defect(
          scenario, first, "another scenario has the name '\(scenario.name)'", places)
      }
      names[name] = scenario
      guard counts[scenario.shape, default: 0] > 1 else { return nil }
      let key = Key(parent: scenario.parent, words: Self.words(of: scenario))
      if !scenario.steps.isEmpty, let first = steps[key] {
        return defect(scenario, first, "another scenario has the same steps", places)
      }
      steps[key] = scenario
      return nil
    }
  }

  private func defect(
    _ scenario: CheckedScenario, _ first: CheckedScenario, _ message: String, _ places: LineFinder
  ) -> Defect {
    Defect(
      manual.id, at: scenario.range, message, help: "change what was forgotten, or remove one",
      related: [places.related(first.range.lowerBound, "the first stands here")])
  }

  /// Everything that makes a difference when the scenario is run.
  private static func words(of scenario: CheckedScenario) -> [String] {
    guard let source = scenario.source else { return [] }
    let steps = source.steps.flatMap { step -> [String] in
      let cells = step.table?.rows.flatMap { ["\n"] + $0.cells.map(\.value) } ?? []
      return [(step.keyword + step.text).foldedWords] + cells + [step.docString?.content ?? ""]
    }
    let examples = source.examples.flatMap { examples in
      [examples.header].compactMap { $0 } + examples.body
    }
    return steps + examples.flatMap { ["\n"] + $0.cells.map(\.value) }
  }
}

extension CheckedScenario {
  /// What two scenarios with the same steps have in common, and few others.
  fileprivate var shape: [Int] { [parent, steps.count] }
}
