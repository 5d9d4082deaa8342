import Git

/// The commits that events refer to, each once.
struct CommitTable {
  private(set) var commits: [HistoryCommit]
  private var indices: [ObjectID: Int]

  /// Goes on with the commits of an earlier reading.
  init(_ commits: [HistoryCommit] = []) {
    self.commits = commits
    indices = Dictionary(
      zip(commits.map(\.id), commits.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The index of a commit, which is added if it is new.
  mutating func index(of entry: CommitLog.Entry) -> Int {
    if let index = indices[entry.id] { return index }
    indices[entry.id] = commits.count
    commits.append(
      HistoryCommit(
        id: entry.id, author: entry.author, committer: entry.committer,
        isMerge: entry.parents.count > 1))
    return commits.count - 1
  }
}
