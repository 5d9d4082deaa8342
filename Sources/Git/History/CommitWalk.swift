/// Walks all commits that lead to some commits, and gives each one once.
///
/// Called for the first parents of a branch, oldest first, it gives at each of them the commits
/// that it landed, in time that grows with the number of commits and not with that of merges.
public struct CommitWalk: Sendable {
  private let repository: Repository

  /// The commits that were given.
  public private(set) var seen: Set<ObjectID>

  /// Begins a walk.
  ///
  /// - Parameters:
  ///   - repository: where to read the commits.
  ///   - seen: the commits that an earlier walk gave already.
  public init(in repository: Repository, after seen: Set<ObjectID> = []) {
    self.repository = repository
    self.seen = seen
  }

  /// The commits that lead to a commit and were not given before, parents before children.
  ///
  /// The commit itself comes last. The parents of a commit are followed in their order.
  /// - Throws: `.incompleteClone` where a shallow clone ends, with the cure.
  public mutating func advance(to commit: ObjectID) throws(GitError) -> [Commit] {
    var given: [Commit] = []
    var path: [Visit] = []
    if let visit = try visit(commit) { path.append(visit) }
    while let last = path.indices.last {
      let (commit, parent) = (path[last].commit, path[last].parent)
      if parent < commit.parents.count {
        path[last].parent += 1
        if let visit = try visit(commit.parents[parent]) { path.append(visit) }
      } else {
        given.append(commit)
        path.removeLast()
      }
    }
    return given
  }

  /// Leaves out a commit whose parents were all given.
  public mutating func skip(_ commit: ObjectID) { seen.insert(commit) }

  /// Begins a visit to a commit; `nil` if it was visited before.
  private mutating func visit(_ id: ObjectID) throws(GitError) -> Visit? {
    guard seen.insert(id).inserted else { return nil }
    return Visit(commit: try repository.commit(id))
  }

  /// A commit whose parents are being visited.
  private struct Visit {
    let commit: Commit
    /// The parent that comes next.
    var parent = 0
  }
}
