public import Source

extension SourceFile {
  /// The lines of a block without what belongs to the quotes and lists around it.
  ///
  /// For readers that work on the source of a paragraph: the first line starts with the block, the
  /// others without their indentation and the marks of the quotes around it. Line ends are left
  /// out. A line that has nothing else is empty.
  ///
  /// - Parameter range: the range of a block, in bytes; a part of a line gives this part.
  public func contentLines(of range: ByteRange) -> [ByteRange] {
    let range = range.clamped(to: 0..<bytes.count)
    var lineStart = range.lowerBound
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n"),
      bytes[lineStart - 1] != UInt8(ascii: "\r")
    {
      lineStart -= 1
    }
    let quotes = bytes[lineStart..<range.lowerBound].count { $0 == UInt8(ascii: ">") }
    var lines: [ByteRange] = []
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex {
        $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
      }
      let line = start..<(end ?? range.upperBound)
      lines.append(lines.isEmpty ? line : bytes.contentOfLine(line, insideQuotes: quotes))
      guard let end else { break }
      let isPair = bytes[end...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }
}
