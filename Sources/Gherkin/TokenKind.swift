/// What a line of Gherkin may be.
///
/// The cases stand in the order in which they are tried, so that the first that fits counts.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  /// The end of the text.
  case end
  /// `# language: fr`.
  case language
  /// A blank line.
  case empty
  /// `# …`.
  case comment
  /// `| … |`.
  case tableRow
  /// What opens or closes a doc string.
  case docStringSeparator
  /// `Given …`.
  case step
  /// `Background:`.
  case background
  /// `@tag …`.
  case tags
  /// `Feature:`.
  case feature
  /// `Examples:`.
  case examples
  /// `Scenario:`, `Scenario Outline:`.
  case scenario
  /// `Rule:`.
  case rule
  /// Any other line.
  case other

  /// The name in the messages of the official parser.
  public var name: String {
    switch self {
    case .end: "#EOF"
    case .language: "#Language"
    case .empty: "#Empty"
    case .comment: "#Comment"
    case .tableRow: "#TableRow"
    case .docStringSeparator: "#DocStringSeparator"
    case .step: "#StepLine"
    case .background: "#BackgroundLine"
    case .tags: "#TagLine"
    case .feature: "#FeatureLine"
    case .examples: "#ExamplesLine"
    case .scenario: "#ScenarioLine"
    case .rule: "#RuleLine"
    case .other: "#Other"
    }
  }
}
