/// A place in a text, in the units of the official parser.
public struct Location: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in code points; 0 at the end of the text.
  public let column: Int

  /// Makes a place of its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
