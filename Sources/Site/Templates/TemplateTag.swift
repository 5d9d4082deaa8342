import Source

/// A tag of a Mustache template, as far as it has to be known before the template is trusted.
struct TemplateTag {
  /// What a tag does.
  enum Kind: Equatable {
    /// Writes a value: `{{name}}`; unescaped in `{{{name}}}` and `{{&name}}`.
    case variable(isEscaped: Bool)
    /// Opens a section: `#`, `^`, `$`, `<`.
    case open
    /// Closes a section.
    case close
    /// Names another template: `>` and, opening a section too, `<`.
    case partial
    /// Changes how the rest of the template is read: `=` and `%`.
    case directive
    /// Is left out.
    case comment
  }

  /// What the tag does.
  let kind: Kind

  /// The name in it.
  let name: String

  /// Where it begins, in bytes.
  let offset: Int

  /// Whether it opens a section that must be closed.
  let opensSection: Bool

  /// All tags of a template, in order.
  ///
  /// An unfinished tag ends the list; the parser reports it.
  static func all(in text: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var index = 0
    while let start = text.firstOffset(of: Array("{{".utf8), from: index) {
      let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      let content = start + (isTriple ? 3 : 2)
      guard let end = text.firstOffset(of: closing, from: content) else { break }
      tags.append(TemplateTag(text[content..<end], isTriple: isTriple, offset: start))
      index = end + closing.count
    }
    return tags
  }

  private init(_ content: ArraySlice<UInt8>, isTriple: Bool, offset: Int) {
    self.offset = offset
    let sigil = isTriple ? UInt8(ascii: "&") : content.first ?? 0
    switch sigil {
    case UInt8(ascii: "&"): kind = .variable(isEscaped: false)
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"): kind = .open
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"), UInt8(ascii: "<"): kind = .partial
    case UInt8(ascii: "="), UInt8(ascii: "%"): kind = .directive
    case UInt8(ascii: "!"): kind = .comment
    default: kind = .variable(isEscaped: true)
    }
    opensSection = kind == .open || sigil == UInt8(ascii: "<")
    let isPlain = isTriple || kind == .variable(isEscaped: true)
    let name = isPlain ? content : content.dropFirst()
    self.name = String(decoding: name.filter { !$0.isBlank }, as: UTF8.self)
  }
}

extension Array<UInt8> {
  /// The first offset, from a given one on, at which some bytes stand.
  func firstOffset(of piece: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first else { return nil }
    var index = start
    while index + piece.count <= count {
      if self[index] == first, self[index..<index + piece.count].elementsEqual(piece) {
        return index
      }
      index += 1
    }
    return nil
  }
}
