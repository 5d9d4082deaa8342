/// Steps that come before those of every scenario of a feature or rule.
public struct Background: Sendable, Hashable {
  /// Its keyword, name and description.
  public internal(set) var heading: Heading

  /// Its steps.
  public internal(set) var steps: [Step] = []
}
