public import Source

/// Why something with a git repository failed.
public typealias GitError = Failure<GitFailure>

/// The kinds of failure of `GitError`.
public enum GitFailure: Sendable, Hashable {
  /// No repository at the path or above it.
  case noRepository
  /// The repository keeps its files in another folder, by `core.worktree`.
  case elsewhere
  /// The repository belongs to somebody else.
  case foreignOwner
  /// A revision, object or path does not exist.
  case notFound
  /// A short object id fits several objects.
  case ambiguous
  /// The text is not a revision that we read.
  case invalidRevision
  /// An object is missing because the clone is shallow or partial.
  case incompleteClone
  /// git did not answer in time.
  case timedOut
  /// An object is larger than the limit.
  case tooLarge
  /// libgit2 reported anything else.
  case failed
}
