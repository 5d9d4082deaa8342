public import Source

/// Why a demonstration backlog could not be made.
public struct DemoError: OperationError, Hashable {
  /// The kinds of failure that callers tell apart.
  public enum Code: Sendable, Hashable {
    /// The folder exists and holds something.
    case folderNotEmpty
    /// The folder cannot be made or read.
    case folderUnusable
    /// There is no `git` on the search path.
    case gitMissing
    /// git ended with a failure.
    case gitFailed
    /// A number is out of its range.
    case invalidSize
    /// The scripted history does not lead to the sample: a mistake of ours.
    case brokenScenario
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
