import BacklogModel
import Git

/// Finds out where a history has a policy that names an owner, in force or not.
struct OwnedHistory {
  private let files: PolicyFiles
  private let place: Place
  private var walker: TreeWalker
  private var last: (entry: FolderChange.Object, isOwned: Bool)?

  init(_ objects: TrustedObjects, _ place: Place) {
    files = PolicyFiles(objects, place)
    self.place = place
    walker = TreeWalker(objects)
  }

  /// Whether the first policy that names an owner is the history's own, and was not taken over by
  /// merging a known commit, as an import does that is prepared on a branch.
  ///
  /// - Parameter commits: the history, newest first.
  mutating func hasOwnBeginning(
    _ commits: [Commit], beside known: Set<ObjectID>
  ) throws(GitError) -> Bool {
    for commit in commits.reversed() where try isOwned(commit) {
      return !commit.parents.dropFirst().contains(where: known.contains)
    }
    return false
  }

  /// Whether `nextup.yml` names an owner in a commit.
  mutating func isOwned(_ commit: Commit) throws(GitError) -> Bool {
    guard let entry = try walker.entry(place.policy, below: commit.tree) else { return false }
    if let last, last.entry == entry { return last.isOwned }
    let isOwned = try files.file(entry).policy?.configuration.roles.productOwner != nil
    last = (entry, isOwned)
    return isOwned
  }
}
