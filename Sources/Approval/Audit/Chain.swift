import Git
import Source

/// The first-parent history of a branch, from its first commit on.
struct Chain: Sendable {
  /// The most commits that are followed.
  static let longest = 2_000_000

  /// The commits, oldest first.
  let commits: [Commit]

  /// For each commit the largest committer date so far, in seconds since 1970.
  ///
  /// A commit that is dated back gains nothing by it, and one that is dated ahead little: a date
  /// beyond tomorrow does not count.
  let times: [Int]

  /// Follows first parents from a commit to the first one, and hashes each commit.
  ///
  /// - Parameters:
  ///   - tip: the last commit.
  ///   - edge: a commit on the way to stop at; `nil` for none.
  /// - Throws: `.incompleteClone` where a shallow clone ends.
  init(
    to tip: ObjectID, in objects: TrustedObjects, downTo edge: ObjectID? = nil
  ) throws(GitError) {
    var commits: [Commit] = []
    var next: ObjectID? = tip
    while let id = next {
      guard commits.count < Self.longest else {
        throw GitError(
          .tooLarge, operation: "following the history of \(tip)",
          message: "it has more than \(Self.longest) commits")
      }
      let commit = try objects.commit(id)
      commits.append(commit)
      next = id == edge ? nil : commit.parents.first
    }
    commits.reverse()
    self.commits = commits
    var latest = Int.min
    times = commits.map { commit in
      latest = Self.time(of: commit, after: latest)
      return latest
    }
  }

  /// The largest date so far; one beyond tomorrow does not count.
  private static func time(of commit: Commit, after latest: Int) -> Int {
    let date = commit.committer.time
    return max(latest, date > UTCTime.tomorrow ? 0 : date)
  }

  private init(commits: [Commit], times: [Int]) {
    self.commits = commits
    self.times = times
  }

  /// The chain with a commit at its end that is only proposed.
  func proposing(_ commit: Commit) -> Chain {
    Chain(
      commits: commits + [commit],
      times: times + [Self.time(of: commit, after: times.last ?? Int.min)])
  }

  /// The beginning of the chain, up to a place with what stands there.
  func prefix(through index: Int) -> Chain {
    Chain(commits: Array(commits[...index]), times: Array(times[...index]))
  }

  /// The id of the first commit, by which statements name the repository.
  var root: ObjectID? { commits.first?.id }

  /// Where a commit stands on the chain; `nil` if it is not on it.
  func index(of id: ObjectID) -> Int? { commits.firstIndex { $0.id == id } }
}
