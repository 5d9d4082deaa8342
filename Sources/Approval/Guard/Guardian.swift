import Git

/// A branch whose policy guards others, which may be cut from it: what was judged on it counts there.
public struct Guardian: Sendable {
  /// The policy in force on it, which holds for the others, too.
  public let policy: Policy

  /// Its first-parent history.
  let commits: Set<ObjectID>
}
