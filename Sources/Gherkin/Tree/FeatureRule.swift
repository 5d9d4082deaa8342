/// A business rule inside a feature, with the scenarios that illustrate it.
public struct FeatureRule: Sendable, Hashable {
  /// The tags above it.
  public let tags: [Tag]

  /// Its keyword, name and description.
  public internal(set) var heading: Heading

  /// The steps that come before those of its scenarios.
  public internal(set) var background: Background?

  /// Its scenarios.
  public internal(set) var scenarios: [Scenario] = []
}
