import Markdown
import Source

/// The lines inside a code block, without its fences and without the marks of quotes.
struct CodeLines {
  /// Each line with its number in the file.
  private(set) var lines: [(number: Int, range: ByteRange)] = []

  /// Finds the lines of a block.
  ///
  /// - Parameters:
  ///   - block: a code block.
  ///   - file: the file.
  ///   - table: the lines of the file; without them numbers count from the beginning of the block.
  init(_ block: Block, of file: SourceFile, _ table: LineTable? = nil) {
    let range = block.range.clamped(to: 0..<file.bytes.count)
    var number = table.map { $0.index(of: range.lowerBound) + 1 } ?? 1
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = file.bytes[start..<range.upperBound]
      let end = rest.firstIndex { $0 == UInt8(ascii: "\n") } ?? rest.endIndex
      lines.append((number, Self.content(start..<end, file.bytes)))
      number += 1
      start = end + 1
    }
    removeFences(file.bytes)
  }

  /// A line without the marks of block quotes before it.
  private static func content(_ line: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    var start = line.lowerBound
    while true {
      guard let mark = bytes[start..<line.upperBound].firstIndex(where: { !$0.isBlank }),
        bytes[mark] == UInt8(ascii: ">")
      else { return start..<line.upperBound }
      let isPadded = mark + 1 < line.upperBound && bytes[mark + 1] == .blank
      start = mark + (isPadded ? 2 : 1)
    }
  }

  private mutating func removeFences(_ bytes: [UInt8]) {
    guard let first = lines.first, let mark = Self.fence(first.range, bytes) else { return }
    lines.removeFirst()
    guard let last = lines.last, let closing = Self.fence(last.range, bytes) else { return }
    let isBare = bytes[closing.upperBound..<last.range.upperBound].allSatisfy(\.isSpace)
    let isSame = bytes[closing.lowerBound] == bytes[mark.lowerBound]
    if isBare, isSame, closing.count >= mark.count { lines.removeLast() }
  }

  /// The run of marks that a fence begins with.
  private static func fence(_ line: ByteRange, _ bytes: [UInt8]) -> ByteRange? {
    guard let start = bytes[line].firstIndex(where: { !$0.isBlank }),
      bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~")
    else { return nil }
    let run = bytes[start..<line.upperBound].prefix { $0 == bytes[start] }
    return run.count >= 3 ? run.startIndex..<run.endIndex : nil
  }
}
