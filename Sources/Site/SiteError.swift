public import Source

/// Why a site could not be made or written.
public typealias SiteError = Failure<SiteFailure>

/// The kinds of failure of `SiteError`.
public enum SiteFailure: Sendable, Hashable {
  /// A template cannot be read, has no known name or is not valid.
  case template
  /// A file that Nextup did not write stands in the way.
  case foreignFile
  /// The system refused to read or write.
  case unwritable
}

extension SiteError {
  /// Makes an error of one of a file.
  init(_ error: FileTreeError, code: SiteFailure = .unwritable) {
    self.init(code, operation: error.operation, message: error.message)
  }
}
