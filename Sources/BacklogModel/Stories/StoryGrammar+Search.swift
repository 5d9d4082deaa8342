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
        if isOpen, mayOpen(bytes, at: index, before: end) { return true }
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
