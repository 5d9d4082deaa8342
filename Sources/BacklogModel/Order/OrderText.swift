import Source

/// The lines of a file while some of them are moved.
///
/// A file without a line end at its end is given one, which is taken away again at the end: so no
/// two lines are ever joined, and the file ends as it ended.
struct OrderText {
  /// The lines, each with its line end.
  private(set) var lines: [ArraySlice<UInt8>]

  /// What new lines end with: the line end of the first line.
  let lineEnd: [UInt8]

  private let endsWithLineEnd: Bool

  init(_ bytes: [UInt8]) {
    lineEnd = Array(OrderText.lineEnd(of: bytes).utf8)
    endsWithLineEnd = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D
    let text = endsWithLineEnd ? bytes : bytes + lineEnd
    let starts = text.isEmpty ? [] : LineTable(text).lines.map(\.lowerBound)
    lines = zip(starts, starts.dropFirst() + [text.count]).map { text[$0..<$1] }
  }

  /// The line end of the first line of a text; LF where there is none.
  static func lineEnd(of bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    return bytes.dropFirst(first + 1).first == 0x0A ? "\r\n" : "\r"
  }

  /// The file.
  ///
  /// A lone CR that comes to stand before a bare LF becomes CRLF: the two would be one line end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(2) { $0 + $1.count })
    for line in lines {
      if bytes.last == 0x0D, line.first == 0x0A { bytes.append(0x0A) }
      bytes += line
    }
    if !endsWithLineEnd {
      let isPair = bytes.suffix(2).elementsEqual([0x0D, 0x0A])
      bytes.removeLast(min(bytes.count, isPair ? 2 : 1))
    }
    return bytes
  }

  /// Whether a line has no text; what lies outside of the file counts as having none.
  func isBlank(_ index: Int) -> Bool {
    guard lines.indices.contains(index) else { return true }
    return lines[index].allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D }
  }

  /// Takes blocks of lines out, with one of two blank lines that would meet.
  ///
  /// - Parameters:
  ///   - blocks: ranges of indices of lines, in order, without overlaps.
  ///   - isSealed: whether a blank line takes the place of a block between two lines with text.
  mutating func remove(_ blocks: [Range<Int>], isSealed: Bool) {
    var kept: [ArraySlice<UInt8>] = []
    var next = 0
    for block in blocks {
      kept += lines[min(next, block.lowerBound)..<block.lowerBound]
      next = block.upperBound
      let isAfterBlank = kept.last.map(isBlank) ?? true
      if isAfterBlank, next < lines.count, isBlank(next) {
        next += 1
      } else if next == lines.count, let last = kept.last, isBlank(last) {
        kept.removeLast()
      } else if isSealed, !isAfterBlank, !isBlank(next) {
        kept.append(lineEnd[...])
      }
    }
    lines = kept + lines[next...]
  }

  private func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D }
  }

  /// Inserts lines before the line of an index.
  mutating func insert(_ new: [ArraySlice<UInt8>], at index: Int) {
    lines.insert(contentsOf: new, at: index)
  }
}
