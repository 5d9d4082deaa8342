internal import Source

/// The fence that opens a code block.
struct CodeFence {
  private let mark: UInt8
  private let length: Int

  /// Reads the fence at the start of a code block, or gives `nil` for an indented one.
  ///
  /// An indented block may begin with the bytes of a fence; they are its text then, which those of
  /// a fence are not.
  ///
  /// - Parameters:
  ///   - start: the offset of the first byte that is not blank.
  ///   - text: the text of the block.
  ///   - line: the line on which it starts.
  ///   - bytes: the bytes of the file.
  init?(opening start: Int, of text: String, in line: ByteRange, _ bytes: [UInt8]) {
    guard start < line.upperBound else { return nil }
    let opening = bytes[start..<line.upperBound]
    let run = opening.prefix { $0 == opening[start] }
    guard run.count >= 3, run[start] == UInt8(ascii: "`") || run[start] == UInt8(ascii: "~") else {
      return nil
    }
    let blanks = bytes[line.lowerBound..<start].reversed().prefix(while: \.isBlank)
    if blanks.count >= 4 || blanks.contains(UInt8(ascii: "\t")) {
      let firstLine = text.utf8.drop(while: \.isBlank).prefix { $0 != UInt8(ascii: "\n") }
      if firstLine.elementsEqual(opening) { return nil }
    }
    mark = run[start]
    length = run.count
  }

  /// Whether a line, without the indentation and the marks of quotes, closes the block.
  func isClosed(by content: ByteRange, _ bytes: [UInt8]) -> Bool {
    let run = bytes[content].prefix { $0 == mark }
    return run.count >= length && bytes[run.endIndex..<content.upperBound].allSatisfy(\.isBlank)
  }
}
