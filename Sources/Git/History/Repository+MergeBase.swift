import CLibgit2
public import Source

extension Repository {
  /// The newest commit that leads to both of two commits, as `git merge-base` gives it; `nil` if
  /// their histories have nothing in common.
  public func mergeBase(of one: ObjectID, and two: ObjectID) throws(GitError) -> ObjectID? {
    try withRepository(.comparingHistories) { repository throws(GitError) in
      var base = git_oid()
      var (first, second) = (one.libgit2ID, two.libgit2ID)
      do throws(GitError) {
        try Library.check(
          git_merge_base(&base, repository, &first, &second), .comparingHistories)
        return ObjectID(base)
      } catch  where error.code == .notFound {
        return nil
      }
    }
  }
}
