public import Source

/// A key with its value.
public struct Entry: Sendable, Hashable {
  /// The key as text, quotes resolved.
  public let key: String

  /// The bytes of the key.
  public let keyRange: ByteRange

  /// The value.
  public let value: Node

  /// Makes an entry.
  public init(key: String, keyRange: ByteRange, value: Node) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }
}
