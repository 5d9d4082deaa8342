public import Source

/// A row of a table.
public struct TableRow: Sendable, Hashable {
  /// Its cells.
  public let cells: [TableCell]

  /// Where its first `|` stands.
  public let location: Location

  /// The row, in bytes.
  public let range: ByteRange
}
