public import Source

/// A line that begins with `#`.
public struct Comment: Sendable, Hashable {
  /// The whole line, with the blanks before it.
  public let text: String

  /// Its line; the column is always 1.
  public let location: Location

  /// The line, in bytes.
  public let range: ByteRange
}
