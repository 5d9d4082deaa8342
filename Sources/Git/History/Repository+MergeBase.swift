import CLibgit2
public import Source

extension Repository {
  /// All newest commits that lead to both of two commits, none of which leads to another; none if
  /// their histories have nothing in common.
  ///
  /// There are several where each side merged the other once. What a merge of them takes as the common
  /// state is then no commit at all.
  public func mergeBases(
    of one: ObjectID, and two: ObjectID
  ) throws(GitError) -> [ObjectID] {
    try withRepository(.comparingHistories) { repository throws(GitError) in
      var bases = git_oidarray()
      defer { git_oidarray_free(&bases) }
      var (first, second) = (one.libgit2ID, two.libgit2ID)
      do throws(GitError) {
        try Library.check(
          git_merge_bases(&bases, repository, &first, &second), .comparingHistories)
        return (0..<bases.count).map { ObjectID(bases.ids[$0]) }
      } catch  where error.code == .notFound {
        return []
      }
    }
  }

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
