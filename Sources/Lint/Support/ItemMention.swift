import BacklogModel
import FrontMatter
import Source

/// An item that the text of another one names.
struct ItemMention {
  /// The item.
  let item: Item

  /// Where its ID stands.
  let range: ByteRange

  /// The words before it on the same line.
  let before: String

  /// The mentions in the text of an item, in order; not those in code and in comments.
  static func all(in item: Item, of backlog: Backlog) -> [ItemMention] {
    guard mayNameItems(item) else { return [] }
    var mentions: [ItemMention] = []
    BodyText(of: item).forEachLineOfProse { line in
      mentions += words(in: item.file.bytes, line).compactMap { range in
        guard let found = backlog.index[item.file.text(in: range)] else { return nil }
        let before = item.file.text(in: line.lowerBound..<range.lowerBound)
        return ItemMention(item: found, range: range, before: before)
      }
    }
    return mentions
  }

  /// Whether a hyphen stands between letters or digits; most texts without an ID have none, and
  /// need not be read line by line.
  private static func mayNameItems(_ item: Item) -> Bool {
    let bytes = item.file.bytes
    let span = bytes.span
    var index = item.frontMatter.bodyStart + 1
    while index + 1 < span.count {
      if span[index] == UInt8(ascii: "-"), span[index - 1].isASCIIAlphanumeric,
        span[index + 1].isASCIIAlphanumeric
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// The words of a line that have the form of an ID: letters and digits with a hyphen between.
  ///
  /// A word needs a digit or two capitals, so that `e-mail` is not looked up.
  private static func words(in bytes: [UInt8], _ line: ByteRange) -> [ByteRange] {
    var words: [ByteRange] = []
    var start: Int?
    var inCode = false
    for index in line.lowerBound...line.upperBound {
      let byte = index < line.upperBound ? bytes[index] : 0
      if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
        start = start ?? index
        continue
      }
      if let begin = start, !inCode, let word = identifier(in: bytes, begin..<index) {
        words.append(word)
      }
      start = nil
      if byte == UInt8(ascii: "`") { inCode.toggle() }
    }
    return words
  }

  private static func identifier(in bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    var end = range.upperBound
    while end > range.lowerBound, !bytes[end - 1].isASCIIAlphanumeric { end -= 1 }
    let word = bytes[range.lowerBound..<end]
    guard word.count <= Identifier.longest, word.first?.isASCIILetter == true,
      word.contains(UInt8(ascii: "-"))
    else { return nil }
    let capitals = word.count { $0.isASCIILetter && $0.asciiUppercased == $0 }
    return word.contains(where: \.isASCIIDigit) || capitals > 1 ? range.lowerBound..<end : nil
  }
}
