import BacklogModel
import Source

/// The lines of a Markdown text that are not in fenced code, for rules about broken mark-up.
struct ProseLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var fence: UInt8?

  /// Reads the lines from one offset, at the beginning of a line, to another.
  init(_ bytes: [UInt8], in range: ByteRange) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    index = range.lowerBound
    end = range.upperBound
  }

  /// The next line, without its line end.
  mutating func next() -> ByteRange? {
    while index < end {
      let start = index
      let stop = bytes[start..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
      index = stop + 1
      if index < end, bytes[stop] == 0x0D, bytes[index] == 0x0A { index += 1 }
      if !passesOver(start..<stop) { return start..<stop }
    }
    return nil
  }

  /// Whether a line is in code, or opens or closes it.
  private mutating func passesOver(_ line: ByteRange) -> Bool {
    let words = bytes[line].drop { $0.isBlank }
    let mark = words.first ?? 0
    let isFence =
      (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"))
      && words.prefix(while: { $0 == mark }).count > 2
    if let open = fence {
      if isFence, open == mark { fence = nil }
      return true
    }
    if isFence { fence = mark }
    return isFence
  }
}

extension StoryDocument {
  /// What stands between a heading and the next one of the same or a higher level.
  func extent(of section: Section, in file: SourceFile) -> ByteRange {
    let next = sections.first {
      $0.range.lowerBound >= section.range.upperBound && $0.level <= section.level
    }
    return section.range.upperBound..<(next?.range.lowerBound ?? file.bytes.count)
  }
}
