public import Source

/// A tag: `@smoke`.
public struct Tag: Sendable, Hashable {
  /// The name with its `@`.
  public let name: String

  /// Where it stands.
  public let location: Location

  /// Where it stands, in bytes.
  public let range: ByteRange
}
