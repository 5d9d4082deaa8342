import BacklogModel
import Gherkin
import Source

/// A variable of an outline that no examples give a value.
struct GherkinUnknownVariable: ScenarioRule {
  /// How many columns the help names.
  private static let namedColumns = 5

  /// For how many variables of a scenario a likely column is looked for, and among how many.
  private static let mostSuggestions = 20

  let manual = RuleManual(
    "gherkin/unknown-variable", .warning,
    finds: "a variable of an outline that is no column of its examples",
    because: """
      A runner leaves such a variable as it is: the step is run with `<crad>` instead of a card, and \
      fails or, worse, passes. Mostly the name is spelled in two ways.

      Only scenarios with examples are looked at. What stands in angle brackets and is closed like \
      an HTML element is no variable.
      """,
    fixes: .unsafe,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario Outline: Pay
          «When I pay with a <crad>»
          Then the order is placed by <card>
          Examples:
            | card |
            | Visa |
        ```
        """),
      .good(
        """
        ```gherkin
        Scenario Outline: Pay
          When I pay with a <card>
          Then I see "<b>accepted</b>"
          Examples:
            | card |
            | Visa |
        ```
        """),
    ])

  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect] {
    scenarios.compactMap(\.source).flatMap { defects(in: $0, of: item) }
  }

  private func defects(in scenario: Scenario, of item: Item) -> [Defect] {
    let headers = scenario.examples.compactMap { $0.header?.cells.map(\.value) }
    guard !headers.isEmpty else { return [] }
    let known = Set(headers.flatMap { $0 })
    let columns = known.sorted()
    let help =
      "columns are "
      + columns.prefix(Self.namedColumns).map { "'\($0)'" }
      .joined(separator: ", ") + (columns.count > Self.namedColumns ? ", …" : "")
    let mentions = OutlineVariables.mentions(in: scenario)
    let unknown = mentions.filter { !known.contains($0.name) }
    let unused = known.subtracting(mentions.map(\.name)).sorted()
    return unknown.enumerated().map { index, mention in
      let near =
        index < Self.mostSuggestions ? column(meantBy: mention.name, columns, unused: unused) : nil
      return Defect(
        manual.id, at: mention.range,
        "'<\(mention.name)>' is no column of the examples"
          + (near.map { "; did you mean '<\($0)>'?" } ?? ""), help: help,
        fix: near.flatMap { fix(mention, $0, item) })
    }
  }

  /// The column that is spelled nearly so: rather one that nothing mentions, which is also meant
  /// where it is the only one.
  private func column(
    meantBy name: String, _ columns: [String], unused: [String]
  ) -> String? {
    Suggestion.closest(to: name, among: unused.prefix(Self.mostSuggestions))
      ?? Suggestion.closest(to: name, among: columns.prefix(Self.mostSuggestions))
      ?? (unused.count == 1 ? unused.first : nil)
  }

  private func fix(
    _ mention: OutlineVariables.Mention, _ near: String, _ item: Item
  ) -> Fix? {
    let written = Array("<\(mention.name)>".utf8)
    let bytes = item.file.bytes[mention.range.clamped(to: 0..<item.file.bytes.count)]
    let places = bytes.indices.filter { bytes[$0...].starts(with: written) }
    guard !places.isEmpty else { return nil }
    return Fix(
      "Write '<\(near)>'", isSafe: false,
      edits: places.map { TextEdit($0 + 1..<$0 + written.count - 1, with: near) })
  }
}
