import Approval
import Git
import Source

/// How the last commits came onto a branch, and what that leaves as evidence.
struct MergeSample {
  /// A way of bringing a change onto a branch.
  enum Way {
    /// One commit that a forge made of a branch, or of an edit on its pages.
    case squash
    /// Commits that somebody else than their author put on top of the branch.
    case rebase
    /// A commit with several parents.
    case merge
    /// A commit made on the branch itself.
    case commit
  }

  /// How many commits of the branch are looked at.
  private static let size = 50

  /// What GitHub puts down as the committer of all that it makes.
  private static let forge = "noreply@github.com"

  private let commits: [CommitFacts]

  /// Takes the last commits of the first-parent chain, as far as they can be read.
  init(from tip: ObjectID, in repository: Repository) {
    var walk = FirstParents(from: tip, in: repository)
    var commits: [CommitFacts] = []
    while commits.count < Self.size, let commit = try? walk.next() {
      commits.append(CommitFacts(commit))
    }
    self.commits = commits
  }

  /// How most of what others wrote came onto the branch; of two ways that are as frequent, the one
  /// that leaves less.
  var way: Way {
    let ways = [Way.squash, .rebase, .merge]
    let most = ways.map { count($0) }.max() ?? 0
    return most == 0 ? .commit : ways.first { count($0) == most } ?? .commit
  }

  /// Whether at least half of what came in the way of most is signed.
  var isSigned: Bool {
    let way = way
    return commits.count { Self.way($0) == way && $0.isSigned } * 2 >= count(way)
  }

  /// Whether at least half of the merges were made by the forge.
  var isMergedByForge: Bool {
    commits.count { $0.parentCount > 1 && $0.committer.email == Self.forge } * 2 >= count(.merge)
  }

  /// The figures in words.
  var words: String {
    "the last \(commits.count.counted("commit")): merges \(count(.merge)), squashed or edited on a "
      + "forge \(count(.squash)), rebased \(count(.rebase)), signed "
      + "\(commits.count(where: \.isSigned))"
  }

  private func count(_ way: Way) -> Int { commits.count { Self.way($0) == way } }

  private static func way(_ commit: CommitFacts) -> Way {
    if commit.parentCount > 1 { return .merge }
    if commit.committer.email == forge { return .squash }
    return commit.committer.email == commit.author.email ? .commit : .rebase
  }
}
