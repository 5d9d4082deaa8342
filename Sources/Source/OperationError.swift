/// An error that ends a run: every module has one type of this shape.
///
/// `main` prints it on one line, `nextup: <operation>: <message>`, and exits with 2.
public protocol OperationError: Error, Sendable {
  /// What was tried, in the user's words: "reading order.md".
  var operation: String { get }

  /// Why it failed, and what to do about it, in one line.
  var message: String { get }

  /// The lines to print after `nextup: `; one, unless an error has several causes.
  var lines: [String] { get }
}

extension OperationError {
  /// One line of operation and message.
  public var lines: [String] { ["\(operation): \(message)"] }
}

/// An error of a module: one of its kinds of failure, what was tried, and why it failed.
public struct Failure<Code: Sendable & Hashable>: OperationError, Hashable {
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
