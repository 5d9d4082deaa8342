import Git
public import Source

/// Why an approval could not be judged or given.
public typealias ApprovalError = Failure<ApprovalFailure>

/// The kinds of failure of `ApprovalError`.
public enum ApprovalFailure: Sendable, Hashable {
  /// Evidence is missing or damaged, or a limit was reached: nothing is proven either way.
  case indeterminate
  /// A commit that was pinned is no longer part of the history.
  case rewritten
  /// What was asked for makes no sense here.
  case refused
  /// A program that signs did not do it.
  case failed
}

/// Runs something that reads git, and says what its failure means for a verdict: a missing or
/// damaged object proves nothing either way.
func reading<Result>(
  _ body: () throws(GitError) -> Result
) throws(ApprovalError) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw ApprovalError(error)
  }
}

extension ApprovalError {
  /// The error for a failure of git.
  init(_ error: GitError) {
    let code: ApprovalFailure =
      switch error.code {
      case .invalidRevision, .noRepository, .foreignOwner, .ambiguous: .refused
      default: .indeterminate
      }
    self.init(code, operation: error.operation, message: error.message)
  }
}
