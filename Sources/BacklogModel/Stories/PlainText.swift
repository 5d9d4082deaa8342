import Source

/// The words of a stretch of a file without their mark-up, with the place of every byte.
///
/// Emphasis, code spans, links, escapes, inline HTML and comments are gone, blanks and line ends
/// are one blank each. Links keep their words, code spans their content. References such as
/// `[[US-4]]` stay as they are.
struct PlainText {
  /// Where a line of the source begins.
  struct Line {
    /// The index of its first byte in `bytes`.
    let start: Int
    /// Whether it opens with strong mark-up (`**As a**`).
    let isBold: Bool
    /// Whether the line before it ends with a hard break.
    let followsHardBreak: Bool
  }

  /// The words in UTF-8.
  var bytes: [UInt8] = []

  /// The offset in the file of each byte of `bytes`.
  var offsets = SourceOffsets()

  /// The lines, the first one included.
  var lines: [Line] = []

  /// The words as a string.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The bytes of the file that hold some words; empty at the end of the text for no words.
  func source(_ range: Range<Int>) -> ByteRange {
    guard let last = range.last else {
      let place = offsets.last.map { $0 + 1 } ?? 0
      return place..<place
    }
    return offsets[range.lowerBound]..<offsets[last] + 1
  }

  /// The part of a story that stands in a range, trimmed; `nil` if no word is left.
  func part(_ range: Range<Int>) -> Story.Part? {
    let trimmed = trimmingPunctuation(range)
    return trimmed.isEmpty ? nil : Story.Part(string(trimmed), at: source(trimmed))
  }

  /// A range without the blanks at both of its ends.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == .blank { start += 1 }
    while start < end, bytes[end - 1] == .blank { end -= 1 }
    return start..<end
  }

  /// The words of the whole text as a part, without trimming punctuation.
  var whole: Story.Part? { words(0..<bytes.count) }

  /// The words of a range as a part, without trimming punctuation; `nil` if there are none.
  func words(_ range: Range<Int>) -> Story.Part? {
    let range = trimmingBlanks(range)
    return range.isEmpty ? nil : Story.Part(string(range), at: source(range))
  }
}

extension PlainText {
  /// A range without blanks, separators before it, and separators and full stops after it.
  private func trimmingPunctuation(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let length = separator(from: start, before: end) { start += length }
    while let length = closing(before: end, after: start) { end -= length }
    return start..<end
  }

  private func separator(from start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    switch bytes[start] {
    case .blank, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"):
      return 1
    case UInt8(ascii: "."):
      return start + 1 == end || bytes[start + 1] == .blank || bytes[start + 1] == bytes[start]
        ? 1 : nil
    case UInt8(ascii: "-"):
      return start + 1 == end || bytes[start + 1] == .blank ? 1 : nil
    case 0x80...:
      return Self.wideMarks.first { bytes[start..<end].starts(with: $0) }?.count
    default:
      return nil
    }
  }

  private func closing(before end: Int, after start: Int) -> Int? {
    guard start < end else { return nil }
    switch bytes[end - 1] {
    case .blank, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
      return 1
    case UInt8(ascii: "-"):
      return end - start == 1 || bytes[end - 2] == .blank ? 1 : nil
    case UInt8(ascii: "\""):
      let isLone = bytes[start..<end - 1].allSatisfy { $0 != UInt8(ascii: "\"") }
      return isLone ? 1 : nil
    case 0x80...:
      let mark = Self.closingMarks.first { bytes[start..<end].suffix($0.count).elementsEqual($0) }
      let isPaired = mark == Self.closingQuote && contains(Self.openingQuote, start..<end)
      return isPaired ? nil : mark?.count
    default:
      return nil
    }
  }

  private func contains(_ mark: [UInt8], _ range: Range<Int>) -> Bool {
    range.contains { bytes[$0..<range.upperBound].starts(with: mark) }
  }

  /// Dashes, the ellipsis, and the comma and full stop of Chinese and Japanese.
  private static let wideMarks: [[UInt8]] = ["–", "—", "…", "，", "、", "。"].map { Array($0.utf8) }
  private static let openingQuote = Array("“".utf8)
  private static let closingQuote = Array("”".utf8)
  private static let closingMarks = wideMarks + [closingQuote]
}

extension UInt8 {
  /// The blank.
  static let blank = UInt8(ascii: " ")

  /// Whether it can belong to a word: a letter, a digit, or a byte beyond ASCII.
  var isWord: Bool { isASCIIAlphanumeric || self >= 0x80 }
}

extension PlainText {
  /// Some of the words, as a text of their own.
  func slice(_ range: Range<Int>) -> PlainText {
    if range == 0..<bytes.count { return self }
    var slice = PlainText()
    slice.bytes = Array(bytes[range])
    slice.offsets = offsets[range]
    let first = line(after: range.lowerBound)
    slice.lines = lines[first...].prefix { $0.start < range.upperBound }.map {
      Line(
        start: $0.start - range.lowerBound, isBold: $0.isBold,
        followsHardBreak: $0.followsHardBreak)
    }
    return slice
  }

  /// The index of the first line that begins after an index.
  private func line(after index: Int) -> Int {
    lines.partitionPoint { $0.start <= index }
  }
}
