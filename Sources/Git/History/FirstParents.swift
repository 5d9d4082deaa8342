/// The commits of a branch as it moved: each one and then its first parent, newest first.
public struct FirstParents: Sendable {
  private let repository: Repository
  private var following: ObjectID?

  /// Begins at a commit, which is the first that is given.
  public init(from commit: ObjectID, in repository: Repository) {
    self.repository = repository
    following = commit
  }

  /// The next commit; `nil` behind the first commit of the repository.
  ///
  /// - Throws: `.incompleteClone` where a shallow clone ends, with the cure; it never takes the
  ///   edge of a shallow clone for the beginning of history.
  public mutating func next() throws(GitError) -> Commit? {
    guard let id = following else { return nil }
    let commit = try repository.commit(id)
    following = commit.parents.first
    return commit
  }
}

extension Repository {
  /// All commits of a branch as it moved, newest first.
  ///
  /// - Throws: as `FirstParents.next()`.
  public func firstParents(from commit: ObjectID) throws(GitError) -> [Commit] {
    var walk = FirstParents(from: commit, in: self)
    var commits: [Commit] = []
    while let commit = try walk.next() { commits.append(commit) }
    return commits
  }
}
