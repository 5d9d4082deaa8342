/// One header of a commit, as it is stored.
public struct CommitHeader: Sendable, Hashable {
  /// The name, such as `tree` or `gpgsig`: what stands before the first blank.
  public let name: String

  /// The value, byte for byte, with the blank that begins each continuation line left out.
  public let value: [UInt8]
}
