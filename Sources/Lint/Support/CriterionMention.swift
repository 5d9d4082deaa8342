import BacklogModel
import FrontMatter
import Source

/// A mention of a criterion of an item: `PAY-7K3F#2`.
struct CriterionMention {
  /// The item.
  let id: Identifier

  /// The number of the criterion.
  let number: Int

  /// Where it stands.
  let range: ByteRange

  /// Reads the destination of a link; `nil` if it is anything else.
  init?(destination: String, at range: ByteRange) {
    let parts = destination.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Identifier(String(parts[0])),
      parts[1].utf8.allSatisfy(\.isASCIIDigit), let number = Int(parts[1])
    else { return nil }
    self.id = id
    self.number = number
    self.range = range
  }

  /// Reads a number beside an item in front matter: `2` or `#2`; `nil` if it is anything else.
  init?(of id: Identifier, _ node: Node) {
    guard let text = node.text, let number = Int(text.hasPrefix("#") ? text.dropFirst() : text[...])
    else { return nil }
    self.id = id
    self.number = number
    self.range = node.range
  }

  private init?(in bytes: [UInt8], aroundSign sign: Int, from bodyStart: Int) {
    let lower = max(bodyStart, sign - Identifier.longest)
    let start =
      bytes[lower..<sign].lastIndex { !$0.isIdentifierPart }.map { $0 + 1 } ?? lower
    let end = bytes[(sign + 1)...].firstIndex { !$0.isASCIIDigit } ?? bytes.count
    let followsPath = start > bodyStart && bytes[start - 1] == UInt8(ascii: "/")
    guard !followsPath, end - sign <= 6,
      end == bytes.count || !bytes[end].isIdentifierPart || bytes[end] == UInt8(ascii: "."),
      let id = Identifier(String(decoding: bytes[start..<sign], as: UTF8.self)),
      let number = Int(String(decoding: bytes[sign + 1..<end], as: UTF8.self))
    else { return nil }
    self.id = id
    self.number = number
    range = start..<end
  }

  /// The mentions in the text of an item, in order.
  static func all(in item: Item) -> [CriterionMention] {
    all(in: item.file, from: item.frontMatter.bodyStart)
  }

  /// The mentions in a file from an offset on, in order.
  static func all(in file: SourceFile, from start: Int = 0) -> [CriterionMention] {
    let bytes = file.bytes
    let start = min(start, bytes.count)
    var mentions: [CriterionMention] = []
    let span = bytes.span
    var index = start + 1
    while index + 1 < span.count {
      if span[index] == UInt8(ascii: "#"), span[index + 1].isASCIIDigit,
        span[index - 1].isASCIIAlphanumeric,
        let mention = CriterionMention(in: bytes, aroundSign: index, from: start)
      {
        mentions.append(mention)
      }
      index += 1
    }
    return mentions
  }
}

extension UInt8 {
  /// Whether it may stand in an ID.
  fileprivate var isIdentifierPart: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
  }
}
