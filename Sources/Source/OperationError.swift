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
