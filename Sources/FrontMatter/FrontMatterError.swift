public import Source

/// Why front matter could not be edited.
public struct FrontMatterError: OperationError, Hashable {
  /// The kinds of failure that callers tell apart.
  public enum Code: Sendable, Hashable {
    /// The front matter has defects; they come first.
    case unreadable
    /// A text has control characters.
    case unwritable
    /// A path leads through a value that is no map, or a key to insert after does not exist.
    case noSuchPlace
    /// The change cannot be made without changing something else.
    case notEditable
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
