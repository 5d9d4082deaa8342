import Source

/// Reads the cells of a row; what stands after the last `|` is no cell.
struct TableRowReader {
  private let bytes: [UInt8]
  private let line: Line
  private var cells: [TableCell] = []

  /// Reads a line that begins with `|`.
  static func row(_ line: Line, in bytes: [UInt8]) -> TableRow {
    var reader = TableRowReader(bytes: bytes, line: line)
    let range = line.visible(in: bytes)
    reader.read(range)
    return TableRow(cells: reader.cells, location: line.location, range: range)
  }

  private init(bytes: [UInt8], line: Line) {
    self.bytes = bytes
    self.line = line
  }

  private mutating func read(_ row: Range<Int>) {
    var cellStart = row.lowerBound + 1
    var column = line.indent + 2
    var hasEscape = false
    var index = cellStart
    while index < row.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "|"):
        append(cellStart..<index, column: column, hasEscape: hasEscape)
        column += bytes.codePoints(in: cellStart..<index) + 1
        cellStart = index + 1
        hasEscape = false
      case UInt8(ascii: "\\"):
        hasEscape = true
        index += 1
      default: break
      }
      index += 1
    }
  }

  private mutating func append(_ cell: Range<Int>, column: Int, hasEscape: Bool) {
    let range = bytes.trimmed(cell)
    let blanks = bytes.codePoints(in: cell.lowerBound..<range.lowerBound)
    cells.append(
      TableCell(
        value: hasEscape
          ? unescaped(range, isPadded: range.upperBound < cell.upperBound)
          : bytes.string(range),
        location: Location(line: line.number, column: column + blanks), range: range))
  }

  /// The value with its escapes resolved.
  ///
  /// Blanks before a line feed at the very end of the cell are taken off, as the official parser
  /// does; with blanks behind it they stay.
  private func unescaped(_ range: Range<Int>, isPadded: Bool) -> String {
    var value: [UInt8] = []
    value.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < range.upperBound else {
        value.append(byte)
        continue
      }
      switch bytes[index] {
      case .lineFeedEscape: value.append(.lineFeed)
      case UInt8(ascii: "|"), UInt8(ascii: "\\"): value.append(bytes[index])
      default: value += [byte, bytes[index]]
      }
      index += 1
    }
    if value.last == .lineFeed, !isPadded { value.trimLastLine() }
    return String(decoding: value, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let lineFeedEscape = UInt8(ascii: "n")
}

extension Array<UInt8> {
  /// Takes off the white space before the line feed at the end.
  fileprivate mutating func trimLastLine() {
    let end = count - 1
    let start = self[..<end].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    removeSubrange(trimmedEnd(of: start..<end)..<end)
  }
}
