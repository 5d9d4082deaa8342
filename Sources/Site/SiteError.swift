public import Source

/// Why a site could not be made or written.
public struct SiteError: OperationError, Hashable {
  /// The kinds of failure that callers tell apart.
  public enum Code: Sendable, Hashable {
    /// A template cannot be read, has no known name or is not valid.
    case template
    /// A file that Nextup did not write stands in the way.
    case foreignFile
    /// The system refused to read or write.
    case unwritable
  }

  /// The kind of failure.
  public let code: Code

  /// What was tried.
  public let operation: String

  /// Why it failed.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, operation: String, message: String) {
    self.code = code
    self.operation = operation
    self.message = message
  }

  /// Makes an error of one of a file.
  init(_ error: FileTreeError, code: Code = .unwritable) {
    self.init(code, operation: error.operation, message: error.message)
  }
}
