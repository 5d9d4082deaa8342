public import Source

/// A cell of a table.
public struct TableCell: Sendable, Hashable {
  /// The value: without the blanks around it, `\|`, `\\` and `\n` resolved.
  public let value: String

  /// Where the value stands.
  public let location: Location

  /// The value as written, in bytes.
  public let range: ByteRange
}
