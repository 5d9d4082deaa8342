import Source

extension UInt8 {
  /// Whether it is a line feed or a carriage return.
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

/// Lines of a text, found one at a time; LF, CRLF and a lone CR end a line.
extension Array<UInt8> {
  /// The offset of the first byte behind a byte order mark.
  var startAfterByteOrderMark: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The rest of the line from an offset, and where the next line starts; `nil` at the end.
  func lineRange(from offset: Int) -> (content: ByteRange, next: Int)? {
    guard offset < count else { return nil }
    let end = contentEnd(from: offset)
    return (offset..<end, startOfLine(after: end))
  }

  /// Where the content of the line that holds an offset ends.
  func contentEnd(from offset: Int) -> Int {
    let bytes = span
    var index = offset
    while index < bytes.count, !bytes[index].isLineEnd { index += 1 }
    return index
  }

  /// Where the next line starts, for an offset at which the content of a line ends.
  func startOfLine(after contentEnd: Int) -> Int {
    guard contentEnd < count else { return count }
    let isPair =
      self[contentEnd] == UInt8(ascii: "\r") && contentEnd + 1 < count
      && self[contentEnd + 1] == UInt8(ascii: "\n")
    return contentEnd + (isPair ? 2 : 1)
  }

  /// Where the line that holds an offset starts.
  func startOfLine(holding offset: Int) -> Int {
    var index = Swift.min(offset, count)
    while index > 0, !self[index - 1].isLineEnd { index -= 1 }
    return index
  }

  /// The line end in use from an offset on: that of the first line found; LF where there is none.
  func lineEnd(after offset: Int) -> String {
    let end = contentEnd(from: offset)
    return end < count ? String(decoding: self[end..<startOfLine(after: end)], as: UTF8.self) : "\n"
  }

  /// Skips blanks and tabs from an offset, up to a limit.
  func skippingBlanks(from offset: Int, to limit: Int) -> Int {
    var index = offset
    while index < limit, self[index].isBlank { index += 1 }
    return index
  }

  /// A range without the blanks and tabs at its end.
  func trimmingBlanksAtEnd(of range: ByteRange) -> ByteRange {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isBlank { end -= 1 }
    return range.lowerBound..<end
  }
}
