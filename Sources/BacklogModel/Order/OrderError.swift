public import Source

/// Why an order could not be changed.
public struct OrderError: OperationError, Hashable {
  /// The kinds of failure that callers tell apart.
  public enum Code: Sendable, Hashable {
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

  /// The kind of failure.
  public let code: Code

  /// What was tried.
  public let operation: String

  /// Why it failed, and what to do about it.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, operation: String, message: String) {
    self.code = code
    self.operation = operation
    self.message = message
  }
}
