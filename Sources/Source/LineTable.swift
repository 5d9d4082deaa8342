/// Where each line of a text begins and ends; LF, CRLF and a lone CR end a line, as in CommonMark.
public struct LineTable: Sendable {
  /// The content of each line, without its line end; an empty text has one empty line.
  public let lines: [ByteRange]

  /// Reads the lines of a text.
  public init(_ bytes: [UInt8]) {
    var lines: [ByteRange] = []
    lines.reserveCapacity(bytes.count / 32 + 1)
    var start = 0
    while let end = bytes.endOfLine(from: start) {
      lines.append(start..<end.content)
      start = end.next
    }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
    self.lines = lines
  }

  /// The index into `lines` of the line that holds an offset.
  public func index(of offset: Int) -> Int {
    max(0, lines.partitionPoint { $0.lowerBound <= offset } - 1)
  }

  /// The line and column of an offset, found without reading the text again.
  ///
  /// - Parameter offset: an offset into the text, or its end.
  public func position(at offset: Int) -> SourcePosition {
    let index = index(of: offset)
    return SourcePosition(
      line: index + 1, column: offset - lines[index].lowerBound + 1, offset: offset)
  }
}

extension Array<UInt8> {
  /// The next line end at or after an offset: where the content stops and where the next line starts.
  func endOfLine(from offset: Int) -> (content: Int, next: Int)? {
    let bytes = span
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") { return (index, index + 1) }
      if byte == UInt8(ascii: "\r") {
        let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        return (index, index + (isPair ? 2 : 1))
      }
      index += 1
    }
    return nil
  }
}
