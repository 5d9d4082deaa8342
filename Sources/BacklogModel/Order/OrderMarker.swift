import Source

/// The number or bullet that begins an item of a list.
struct OrderMarker {
  /// The digits with their delimiter, or the bullet.
  let range: ByteRange

  /// The number; `nil` for a bullet.
  let number: Int?

  /// The offset of the first byte after it that is not blank; the end of the line if there is none.
  let content: Int

  /// Whether nothing but blanks comes after it.
  let isEmpty: Bool

  /// How many columns of blanks stand between it and its content; tabs stop at every fourth column.
  let blanks: Int

  /// The column, from 0, that lines inside the item must be indented to.
  let contentColumn: Int

  /// Reads a marker as CommonMark does: one to nine digits and `.` or `)`, or one of `-+*`, and
  /// then a blank or the end of the line.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - start: the offset of the first byte that is not blank.
  ///   - column: the column of that byte, from 0.
  ///   - end: the end of the line.
  init?(in bytes: [UInt8], at start: Int, column: Int, end: Int) {
    var index = start
    while index < end, index - start < 9, bytes[index].isASCIIDigit { index += 1 }
    if index > start {
      guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      number = bytes[start..<index].reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    } else {
      guard index < end, "-+*".utf8.contains(bytes[index]) else { return nil }
      number = nil
    }
    index += 1
    guard index == end || bytes[index].isBlank else { return nil }
    range = start..<index
    let width = column + index - start
    let next = bytes.skippingBlanks(from: index, column: width, to: end)
    content = next.index
    isEmpty = next.index == end
    blanks = next.column - width
    contentColumn = isEmpty || blanks > 4 ? width + 1 : next.column
  }
}
