import Source

extension StoryGrammar {
  /// Whether an opener may stand at the beginning of a stretch of source, of a line or of a
  /// sentence in it.
  ///
  /// It looks at two bytes a word and never misses a story; most texts end here.
  func mayHoldStory(_ bytes: [UInt8], in range: ByteRange) -> Bool {
    let span = bytes.span
    let end = min(range.upperBound, bytes.count)
    var isOpen = true
    var index = max(range.lowerBound, 0)
    while index < end {
      let byte = span[index]
      if byte.isWord {
        if isOpen, opens(bytes, at: index, before: end) { return true }
        let isNumber = byte.isASCIIDigit
        index += 1
        if byte < 0x80 {
          while index < end, span[index].isASCIIAlphanumeric { index += 1 }
          isOpen = isOpen && isNumber
        } else {
          isOpen = true
        }
      } else {
        isOpen = isOpen || Self.opensSentence(byte)
        index += 1
      }
    }
    return false
  }

  /// Whether an opener stands at a word, or mark-up or a line end hides whether one does.
  private func opens(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
    guard mayOpen(bytes, at: start, before: end) else { return false }
    if opener(in: bytes, at: start) != nil { return true }
    let rest = bytes[start..<min(start + 24, end)]
    return rest.contains { !$0.isWord && $0 != .blank && $0 != UInt8(ascii: "'") }
  }

  /// Whether words after a mark may begin a story.
  private static func opensSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"), UInt8(ascii: ">"), UInt8(ascii: ")"):
      true
    default:
      false
    }
  }
}
