internal import Source

/// The lines of the body of a file, as cmark counts them.
struct BodyLines {
  let bytes: [UInt8]
  private let lines: [ByteRange]
  private let first: Int
  private let start: Int

  /// Reads the lines of a file from an offset on, which may stand in the middle of a line.
  ///
  /// A byte order mark at the start of the body belongs to no line.
  init(of file: SourceFile, from start: Int) {
    let table = LineTable(file.bytes)
    bytes = file.bytes
    lines = table.lines
    first = table.index(of: start)
    let hasMark = bytes[min(start, bytes.count)...].starts(with: [0xEF, 0xBB, 0xBF])
    self.start = start + (hasMark ? 3 : 0)
  }

  /// The number of lines, at least 1.
  var count: Int { lines.count - first }

  /// The content of a line, counted from 0, without its line end.
  subscript(index: Int) -> ByteRange {
    let line = lines[first + index]
    return index == 0 ? max(line.lowerBound, start)..<max(line.upperBound, start) : line
  }

  /// The content of a line without its indentation and the marks of at most so many quotes.
  func content(of index: Int, _ quoteDepth: Int) -> ByteRange {
    bytes.contentOfLine(self[index], insideQuotes: quoteDepth)
  }

  /// Whether a line has nothing but blanks and the marks of the quotes around it.
  func isBlank(_ index: Int, _ quoteDepth: Int) -> Bool {
    content(of: index, quoteDepth).isEmpty
  }
}

extension Array<UInt8> {
  /// A line without its indentation and the marks of at most so many quotes.
  func contentOfLine(_ line: ByteRange, insideQuotes quoteDepth: Int) -> ByteRange {
    var start = line.lowerBound
    var quotes = quoteDepth
    while start < line.upperBound {
      if self[start] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if !self[start].isBlank {
        break
      }
      start += 1
    }
    return start..<line.upperBound
  }
}
