public import Source

/// The rules that reading an order can violate.
public enum OrderRule {
  /// What makes the order unreadable.
  public static let syntax: RuleID = "order/syntax"
  /// An item that is listed twice; the first entry counts.
  public static let duplicateItem: RuleID = "order/duplicate-item"
  /// A bullet where a number is meant.
  public static let unnumbered: RuleID = "order/unnumbered"
  /// An indented number with an ID.
  public static let nested: RuleID = "order/nested"
  /// A number without an ID.
  public static let missingID: RuleID = "order/missing-id"
  /// A size above the limit.
  public static let limit: RuleID = "item/limit"
}
