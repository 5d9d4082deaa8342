import Git
public import Source

/// Why the history could not be read.
public typealias HistoryError = Failure<HistoryFailure>

/// The kinds of failure of `HistoryError`.
public enum HistoryFailure: Sendable, Hashable {
  /// Commits or objects are missing because the clone is shallow or partial.
  case incompleteClone
  /// There is more than can be read.
  case tooLarge
  /// Anything else that git said.
  case failed
}

extension Failure where Code == HistoryFailure {
  /// The error of the history for an error of git.
  init(_ error: GitError) {
    let code: HistoryFailure =
      switch error.code {
      case .incompleteClone: .incompleteClone
      case .tooLarge: .tooLarge
      default: .failed
      }
    self.init(code, operation: error.operation, message: error.message)
  }
}
