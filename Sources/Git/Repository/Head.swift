/// What `HEAD` of a work tree points at.
public enum Head: Sendable, Hashable {
  /// A branch with a commit; `name` is without `refs/heads/`.
  case branch(name: String, commit: ObjectID)
  /// A branch that has no commit yet; `name` is without `refs/heads/`.
  case unborn(name: String)
  /// A commit itself.
  case detached(ObjectID)

  /// The name of the branch; `nil` if it is detached.
  public var branch: String? {
    switch self {
    case .branch(let name, _), .unborn(let name): name
    case .detached: nil
    }
  }

  /// The commit; `nil` if the branch has none yet.
  public var commit: ObjectID? {
    switch self {
    case .branch(_, let commit), .detached(let commit): commit
    case .unborn: nil
    }
  }
}
