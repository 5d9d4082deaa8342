public import Source

/// Why an order could not be changed.
public typealias OrderError = Failure<OrderFailure>

/// The kinds of failure of `OrderError`.
public enum OrderFailure: Sendable, Hashable {
  /// The order has defects that make it unreadable.
  case unreadable
  /// An item is not listed, and nothing is known to list it with.
  case notListed
  /// An item is listed twice.
  case listedTwice
  /// No horizon has the name.
  case unknownHorizon
  /// A name cannot be that of a horizon.
  case invalidHorizon
  /// The items, the target or the rank make no sense together.
  case invalidPlacement
  /// The result would not be read as it was meant.
  case unsafe
}
