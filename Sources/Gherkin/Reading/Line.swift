/// A line of the text, without its line feed.
struct Line {
  /// The number, from 1.
  let number: Int

  /// The whole line, with a carriage return at its end where there is one.
  let range: Range<Int>

  /// The first byte that is not white space; the end of the line where there is none.
  let start: Int

  /// The code points of white space before it.
  let indent: Int

  /// Reads where a line begins.
  init(_ range: Range<Int>, number: Int, in bytes: [UInt8]) {
    self.number = number
    self.range = range
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound {
      let length = bytes.whiteSpace(at: start, before: range.upperBound)
      if length == 0 { break }
      start += length
      indent += 1
    }
    self.start = start
    self.indent = indent
  }

  /// Where the first visible character stands.
  var location: Location { Location(line: number, column: indent + 1) }

  /// Whether nothing visible stands on it.
  var isEmpty: Bool { start == range.upperBound }

  /// Whether it begins with some bytes, after its white space.
  func begins(with prefix: [UInt8], in bytes: [UInt8]) -> Bool {
    guard range.upperBound - start >= prefix.count else { return false }
    for index in prefix.indices where bytes[start + index] != prefix[index] { return false }
    return true
  }

  /// What is visible, without the white space around it.
  func visible(in bytes: [UInt8]) -> Range<Int> {
    start..<bytes.trimmedEnd(of: start..<range.upperBound)
  }

  /// The line without carriage returns at its end.
  func content(in bytes: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return range.lowerBound..<end
  }

  /// The line without some code points of its indentation, or without any if it has fewer.
  func content(indentedBy indent: Int, in bytes: [UInt8]) -> Range<Int> {
    let content = content(in: bytes)
    guard indent <= self.indent else { return min(start, content.upperBound)..<content.upperBound }
    var first = range.lowerBound
    for _ in 0..<indent where first < content.upperBound {
      first += max(1, bytes.whiteSpace(at: first, before: range.upperBound))
    }
    return min(first, content.upperBound)..<content.upperBound
  }
}
