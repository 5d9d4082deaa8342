/// White space as the official parser trims it: what Unicode calls `White_Space`, and the four
/// separators U+001C to U+001F.
extension Array<UInt8> {
  /// How many bytes of white space begin at an index before a limit; 0 if none does.
  func whiteSpace(at index: Int, before limit: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte.isWhiteSpace ? 1 : 0 }
    guard byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3, index + 1 < limit else { return 0 }
    if byte == 0xC2 { return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < limit else { return 0 }
    return Self.isWideSpace(byte, self[index + 1], self[index + 2]) ? 3 : 0
  }

  /// The end of the text in a range once the white space at its end is taken off.
  func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let length = whiteSpace(before: end, from: range.lowerBound)
      if length == 0 { break }
      end -= length
    }
    return end
  }

  /// A range without the white space at both of its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let end = trimmedEnd(of: range)
    var start = range.lowerBound
    while start < end {
      let length = whiteSpace(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    return start..<end
  }

  /// How many code points a range has; a byte that is not UTF-8 may count as none.
  func codePoints(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where self[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text of a range, with U+FFFD where the bytes are not UTF-8.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  private func whiteSpace(before end: Int, from start: Int) -> Int {
    let last = self[end - 1]
    if last < 0x80 { return last.isWhiteSpace ? 1 : 0 }
    if end - start >= 2, whiteSpace(at: end - 2, before: end) == 2 { return 2 }
    return end - start >= 3 && whiteSpace(at: end - 3, before: end) == 3 ? 3 : 0
  }

  private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }
}

extension UInt8 {
  /// Whether it is white space in ASCII.
  var isWhiteSpace: Bool {
    self == 0x20 || self >= 0x09 && self <= 0x0D || self >= 0x1C && self <= 0x1F
  }
}
