/// A git object as it is stored.
public struct Object: Sendable, Hashable {
  /// Its id, as it was asked for.
  public let id: ObjectID

  /// What it is.
  public let kind: ObjectKind

  /// Its content without git's header, byte for byte.
  public let bytes: [UInt8]

  /// Makes an object.
  public init(id: ObjectID, kind: ObjectKind, bytes: [UInt8]) {
    self.id = id
    self.kind = kind
    self.bytes = bytes
  }
}

/// The kind and the size of a git object, read without its content.
public struct ObjectHeader: Sendable, Hashable {
  /// What it is.
  public let kind: ObjectKind

  /// How large its content is, in bytes.
  public let size: Int
}
