/// A path that a merge could not decide about, with the versions that the index keeps.
public struct IndexConflict: Sendable, Hashable {
  /// The path below the work tree.
  public let path: String

  /// The version from which both sides come; `nil` if both added the file.
  public let base: ObjectID?

  /// The version of the branch that is checked out; `nil` if it removed the file.
  public let ours: ObjectID?

  /// The version of the branch that is merged; `nil` if it removed the file.
  public let theirs: ObjectID?
}
