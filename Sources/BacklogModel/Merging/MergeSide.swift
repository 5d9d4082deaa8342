/// One of the two versions that are merged.
public enum MergeSide: String, Sendable, Hashable {
  /// The version of the branch that is checked out.
  case ours
  /// The version of the branch that is merged into it.
  case theirs
}
