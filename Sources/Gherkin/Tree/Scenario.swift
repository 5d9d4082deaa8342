/// A scenario, or the outline of several.
public struct Scenario: Sendable, Hashable {
  /// The tags above it.
  public let tags: [Tag]

  /// Its keyword, name and description; without a keyword where only steps were read.
  public internal(set) var heading: Heading

  /// Whether its keyword is one of those for outlines: `Scenario Outline`.
  public let isOutline: Bool

  /// Its steps.
  public internal(set) var steps: [Step] = []

  /// The tables of values for its variables.
  public internal(set) var examples: [Examples] = []
}
