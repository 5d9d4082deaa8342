/// A line of a graph, from what names to what is named.
public struct GraphEdge: Sendable, Hashable {
  /// Why one thing names another.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The first serves the second, a product goal.
    case goal
    /// The second is the epic of the first.
    case epic
    /// The second must be done before the first.
    case depends
  }

  /// The index of the node that names.
  public let from: Int

  /// The index of the node that is named.
  public let to: Int

  /// Why.
  public let kind: Kind

  /// Whether lines of this kind lead from the second back to the first.
  public let isInCycle: Bool
}
