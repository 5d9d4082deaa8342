internal import Source

/// The rows of a table in a text.
///
/// Source: GitHub Flavored Markdown 0.29, section 4.10.
enum TableSyntax {
  /// Whether a line has only what the row under the header has; cheap, for most lines have not.
  static func mayBeDelimiterRow(_ line: ByteRange, in bytes: [UInt8]) -> Bool {
    guard let first = bytes[line].first, isDelimiterByte(first) else { return false }
    return bytes[line].allSatisfy { isDelimiterByte($0) || $0.isBlank }
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// The alignments of the columns, if a line is the row under the header of a table.
  static func columns(_ line: ByteRange, in bytes: [UInt8]) -> [ColumnAlignment]? {
    guard mayBeDelimiterRow(line, in: bytes), bytes[line].contains(UInt8(ascii: "|")) else {
      return nil
    }
    var columns: [ColumnAlignment] = []
    for cell in cells(of: line, in: bytes) {
      guard let column = alignment(bytes[cell]) else { return nil }
      columns.append(column)
    }
    return columns
  }

  private static func alignment(_ cell: ArraySlice<UInt8>) -> ColumnAlignment? {
    let colon = UInt8(ascii: ":")
    let isLeft = cell.first == colon
    let isRight = cell.count > 1 && cell.last == colon
    let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : .natural)
  }

  /// Whether the text of a cell has nothing but words: no mark-up, and no start of an address.
  static func isPlainText(_ text: ByteRange, in bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes[text] {
      switch byte | 0x20 {
      case UInt8(ascii: "w"): if previous == byte | 0x20 { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z") where byte.isASCIILetter: break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where byte.isASCIIDigit: break
      default: guard " ,.;()/'%+=?-".utf8.contains(byte) else { return false }
      }
      previous = byte | 0x20
    }
    return true
  }

  /// The cells of a row without the blanks around them.
  ///
  /// A pipe that is not escaped ends a cell, in code too. Pipes at both ends of a row are optional.
  static func cells(of line: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    let line = trimming(line, in: bytes)
    var cells: [ByteRange] = []
    var index = line.lowerBound
    if index < line.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimming(start..<index, in: bytes))
        start = index + 1
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < line.upperBound,
        bytes[index + 1].isASCIIPunctuation
      {
        index += 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(trimming(start..<line.upperBound, in: bytes)) }
    return cells
  }

  private static func trimming(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
