public import BacklogModel
import Git
import Source

extension Project {
  /// The last commit of the present branch that was made at a moment or before it.
  ///
  /// Only the first-parent chain counts, by the time of the committer: the states that the branch
  /// had.
  /// - Parameters:
  ///   - time: the moment, in seconds since 1970.
  ///   - day: gives the day of a moment, for the message that there is no such commit.
  /// - Returns: the full id.
  public func revision(at time: Int, day: (Int) -> String) throws -> String {
    let repository = try Repository.discover(from: root)
    var walk = FirstParents(from: try repository.resolve("HEAD"), in: repository)
    var first: Commit?
    while let commit = try walk.next() {
      if commit.committer.time <= time { return commit.id.hexadecimal }
      first = commit
    }
    throw ProjectError(
      operation: "looking for the state of \(day(time))",
      message: "the history of the branch begins on \(day(first?.committer.time ?? 0))")
  }
}
