/// Byte offsets into a file, from 0, end exclusive.
public typealias ByteRange = Range<Int>

/// A file as it was read: its path and its bytes, which never change.
public struct SourceFile: Sendable, Hashable {
  /// The path below the repository (or as given on the command line), with `/` between its parts.
  public let path: String

  /// The content, byte for byte, which need not be valid UTF-8.
  public let bytes: [UInt8]

  /// Makes a file of a path and its bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file of a path and a text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range of bytes, with U+FFFD where the bytes are not UTF-8.
  public func text(in range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and column of an offset; offsets beyond the end stand at the end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while let end = bytes.endOfLine(from: index), end.next <= offset {
      line += 1
      lineStart = end.next
      index = end.next
    }
    return SourcePosition(line: line, column: offset - lineStart + 1, offset: offset)
  }

  /// The line that holds an offset, without its line end.
  public func line(at offset: Int) -> ByteRange {
    let start = position(at: offset)
    let lineStart = start.offset - (start.column - 1)
    let end = bytes.endOfLine(from: lineStart)?.content ?? bytes.count
    return lineStart..<end
  }
}
