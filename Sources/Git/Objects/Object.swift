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
