internal import Source

/// Reads the start of a line in columns, with tabs to the next multiple of four.
struct IndentReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var column = 0
  /// Blanks read and not yet used, in columns.
  private var blanks = 0

  /// Starts at the start of a line.
  init(line: ByteRange, bytes: [UInt8]) {
    self.bytes = bytes
    position = line.lowerBound
    end = line.upperBound
    readBlanks()
  }

  /// The next byte that is not blank.
  var byte: UInt8? { position < end ? bytes[position] : nil }

  /// Whether only blanks are left.
  var isAtEnd: Bool { position == end }

  /// Whether a byte can be the first of the mark of a quote or an item.
  func mayOpenContainer(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): true
    case let digit?: digit.isASCIIDigit
    case nil: false
    }
  }

  /// Whether the rest of the line is a horizontal rule.
  var isThematicBreak: Bool {
    guard let mark = byte, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else {
      return false
    }
    var count = 0
    for index in position..<end where !bytes[index].isBlank {
      guard bytes[index] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Uses up so many columns of blanks, if there are as many.
  mutating func skipColumns(_ count: Int) -> Bool {
    guard blanks >= count else { return false }
    blanks -= count
    return true
  }

  /// Skips `>` and a blank.
  mutating func skipQuoteMark() -> Bool {
    guard byte == UInt8(ascii: ">") else { return false }
    advance()
    readBlanks()
    if blanks > 0 { blanks -= 1 }
    return true
  }

  /// Skips the marker of a list item and gives the indentation of its content, in columns.
  mutating func skipListMarker() -> Int? {
    let indent = blanks
    guard let length = markerLength else { return nil }
    for _ in 0..<length { advance() }
    readBlanks()
    // Five blanks or more belong to indented code, after one that belongs to the marker; so does
    // one where the item starts with a blank line.
    let gap = blanks >= 1 && blanks <= 4 && !isAtEnd ? blanks : 1
    blanks = max(blanks - gap, 0)
    return indent + length + gap
  }

  private var markerLength: Int? {
    guard let first = byte else { return nil }
    var length = 1
    if first.isASCIIDigit {
      while length < 9, position + length < end, bytes[position + length].isASCIIDigit {
        length += 1
      }
      guard position + length < end else { return nil }
      let mark = bytes[position + length]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      length += 1
    } else if first == UInt8(ascii: ">") || !mayOpenContainer(first) {
      return nil
    }
    let next = position + length
    return next == end || bytes[next].isBlank ? length : nil
  }

  private mutating func advance() {
    position += 1
    column += 1
    blanks = 0
  }

  private mutating func readBlanks() {
    while position < end, bytes[position].isBlank {
      let width = bytes[position] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      column += width
      blanks += width
      position += 1
    }
  }
}
