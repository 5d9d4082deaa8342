/// Where items are moved to in an order.
public enum OrderPlacement: Sendable, Hashable {
  /// Before the item of rank 1.
  case top
  /// After the item of the last rank.
  case bottom
  /// Directly before an item, in its horizon.
  case before(Identifier)
  /// Directly after an item and its reason, in its horizon.
  case after(Identifier)
  /// To the place of the item that has this rank, from 1: before it when moving up or ranking,
  /// after it when moving down. A rank above the last means the bottom.
  case rank(Int)
  /// Into a horizon, given by its name without regard to blanks and ASCII case.
  case horizon(String, at: Position = .bottom)

  /// A place in a horizon.
  public enum Position: Sendable, Hashable {
    /// Before its first entry.
    case top
    /// After its last entry.
    case bottom
    /// Before the entry that has this number in the horizon, from 1; above the last, the bottom.
    case number(Int)
  }
}
