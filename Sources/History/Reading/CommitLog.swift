import Git
import Source

/// The commits of the first-parent chain, oldest first, each with those that it landed.
struct CommitLog {
  /// A commit without its message.
  struct Entry {
    let id: ObjectID
    let tree: ObjectID
    let parents: [ObjectID]
    let author: Signature
    let committer: Signature

    init(_ commit: Commit) {
      id = commit.id
      tree = commit.tree
      parents = commit.parents
      author = commit.author
      committer = commit.committer
    }
  }

  /// The chain.
  private(set) var chain: [Entry] = []

  /// For each merge of the chain, by index, the other commits that it brought in, parents before
  /// children.
  private(set) var sides: [Int: [Entry]] = [:]

  /// All commits that were read, or known before.
  private(set) var seen: Set<ObjectID>

  /// Whether the chain leads to the commit that was known.
  private(set) var reachesKnown = false

  /// Reads the commits that lead to a tip.
  ///
  /// - Parameters:
  ///   - tip: the last one.
  ///   - known: where an earlier reading ended; the chain stops behind it.
  ///   - progress: told how many commits were read.
  /// - Throws: `.incompleteClone` where a shallow clone ends.
  init(
    to tip: ObjectID, after known: HistoryState?, in repository: Repository,
    _ progress: (Int) -> Void
  ) throws(GitError) {
    var walk = FirstParents(from: tip, in: repository)
    while let commit = try walk.next() {
      if commit.id == known?.tip {
        reachesKnown = true
        break
      }
      chain.append(Entry(commit))
      progress(chain.count)
    }
    chain.reverse()
    seen = reachesKnown ? Set(known?.seen ?? []) : []
    try readSides(in: repository)
  }

  private mutating func readSides(in repository: Repository) throws(GitError) {
    var walk = CommitWalk(in: repository, after: seen)
    seen = []
    for (index, entry) in chain.enumerated() {
      guard entry.parents.count > 1 else {
        walk.skip(entry.id)
        continue
      }
      sides[index] = try walk.advance(to: entry.id).dropLast().map(Entry.init)
    }
    seen = walk.seen
  }
}
