/// A feature: the root of the tree.
public struct Feature: Sendable, Hashable {
  /// The tags above it.
  public let tags: [Tag]

  /// The code of the language its keywords are written in: `en`.
  public let language: String

  /// Its keyword, name and description; without a keyword where only a part of a feature was read.
  public internal(set) var heading: Heading

  /// The steps that come before those of every scenario.
  public internal(set) var background: Background?

  /// The scenarios that belong to no rule.
  public internal(set) var scenarios: [Scenario] = []

  /// The rules.
  public internal(set) var rules: [FeatureRule] = []

  /// All scenarios in the order of the text, those of rules too.
  public var allScenarios: [Scenario] { scenarios + rules.flatMap(\.scenarios) }
}
