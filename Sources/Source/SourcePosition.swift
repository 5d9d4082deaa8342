/// A place in a file, in the units that people and most tools use.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in UTF-8 bytes.
  public let column: Int

  /// The offset in bytes, from 0.
  public let offset: Int

  /// Makes a position of its line, column and offset.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// Whether one place comes before another.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.offset < right.offset
  }
}
