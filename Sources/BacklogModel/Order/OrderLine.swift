import Source

/// What one line of an order is, as far as the line alone tells.
struct OrderLine {
  /// The kinds of line.
  enum Kind {
    /// Nothing but blanks.
    case blank
    /// `#` to `######` with its text.
    case heading(level: Int, name: ByteRange)
    /// A number with its delimiter, or a bullet.
    case marker(OrderMarker)
    /// `>`.
    case quote
    /// Three or more of `*`, `-` or `_`.
    case thematicBreak
    /// Only `=` or only `-`, or the second line of a table: under text it changes what that is.
    case underline(isBreak: Bool)
    /// A whole `<!-- … -->`.
    case comment
    /// Anything else.
    case text
    /// What an order must not contain.
    case trouble(OrderTrouble)
  }

  /// The content without its line end.
  let range: ByteRange

  /// The offset of the first byte that is not blank; the end if there is none.
  let start: Int

  /// The column of that byte, from 0; tabs stop at every fourth column.
  let indent: Int

  /// What the line is.
  let kind: Kind

  /// Whether running text surely stands in the line, perhaps in bullets or quotes.
  let endsInText: Bool

  /// Whether it is a rule across the page, which belongs to no entry.
  var isBreak: Bool {
    switch kind {
    case .thematicBreak, .underline(isBreak: true): true
    default: false
    }
  }

  /// Reads one line.
  init(_ range: ByteRange, in bytes: [UInt8]) {
    self.range = range
    (start, indent) = bytes.skippingBlanks(
      from: range.lowerBound, column: 0, to: range.upperBound)
    let scanner = OrderLineScanner(
      bytes: bytes, start: start, column: indent, end: bytes.endWithoutBlanks(of: range))
    kind = scanner.kind()
    endsInText = scanner.endsInText()
  }
}

extension Array<UInt8> {
  /// The first byte from an offset on that is not blank, and its column; tabs stop at every fourth.
  ///
  /// - Parameters:
  ///   - start: the offset.
  ///   - column: its column, from 0.
  ///   - end: the end of the line.
  func skippingBlanks(
    from start: Int, column: Int, to end: Int
  ) -> (index: Int, column: Int) {
    var (index, column) = (start, column)
    while index < end, self[index].isBlank {
      column += self[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      index += 1
    }
    return (index, column)
  }

  /// Where the blanks at the end of a range begin.
  func endWithoutBlanks(of range: ByteRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The range without the blanks around it.
  func trimmed(_ range: ByteRange) -> ByteRange {
    let end = endWithoutBlanks(of: range)
    var start = range.lowerBound
    while start < end, self[start].isBlank { start += 1 }
    return start..<end
  }
}
