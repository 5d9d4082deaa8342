/// The kind and the size of a git object, read without its content.
public struct ObjectHeader: Sendable, Hashable {
  /// What it is.
  public let kind: ObjectKind

  /// How large its content is, in bytes.
  public let size: Int
}
