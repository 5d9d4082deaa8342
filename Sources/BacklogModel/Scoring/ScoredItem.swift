/// An item with its score and its place in the owner's order.
public struct ScoredItem: Sendable {
  /// The item.
  public let item: Item

  /// What the method makes of it.
  public let score: Score

  /// The rank that the owner gave it; `nil` in the inbox.
  public let rank: Int?

  /// Scores an item of a backlog.
  public init(_ item: Item, by method: ScoringMethod, in backlog: Backlog) {
    self.item = item
    score = item.score(by: method)
    rank = backlog.ranking.rank(of: item)
  }
}
