import Source

/// A tag of a template.
///
/// The templates are a subset of Mustache (mustache(5) and its specification 1.4 with
/// inheritance): variables, sections, partials, parents with blocks, and comments.
struct TemplateTag {
  /// What a tag does.
  enum Kind: Hashable {
    /// Writes a value: `{{name}}`; unescaped in `{{{name}}}` and `{{&name}}`.
    case variable(isEscaped: Bool)
    /// Repeats or leaves out what follows: `#`; the other way round `^`.
    case section(isInverted: Bool)
    /// Opens a part that a template which extends this one may replace: `$`.
    case block
    /// Opens the blocks for a template that this one extends: `<`.
    case parent
    /// Stands for another template: `>`.
    case partial
    /// Closes what was opened: `/`.
    case close
    /// Changes how the rest of the template is read: `=` and `%`.
    case directive
    /// Is left out: `!`.
    case comment
  }

  /// What the tag does.
  let kind: Kind

  /// The name in it.
  let name: String

  /// Its bytes, braces included.
  let range: ByteRange

  /// Whether it opens something that must be closed.
  var opens: Bool {
    switch kind {
    case .section, .block, .parent: true
    case .variable, .partial, .close, .directive, .comment: false
    }
  }

  /// All tags of a template, in order, and where a tag that is not finished begins.
  static func all(in text: [UInt8]) -> (tags: [TemplateTag], unfinished: Int?) {
    var tags: [TemplateTag] = []
    var index = 0
    while let start = text.firstOffset(of: Array("{{".utf8), from: index) {
      let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      let content = start + (isTriple ? 3 : 2)
      guard let end = text.firstOffset(of: closing, from: content) else { return (tags, start) }
      index = end + closing.count
      tags.append(TemplateTag(text[content..<end], isTriple: isTriple, range: start..<index))
    }
    return (tags, nil)
  }

  private init(_ content: ArraySlice<UInt8>, isTriple: Bool, range: ByteRange) {
    self.range = range
    switch isTriple ? UInt8(ascii: "&") : content.first ?? 0 {
    case UInt8(ascii: "&"): kind = .variable(isEscaped: false)
    case UInt8(ascii: "#"): kind = .section(isInverted: false)
    case UInt8(ascii: "^"): kind = .section(isInverted: true)
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "="), UInt8(ascii: "%"): kind = .directive
    case UInt8(ascii: "!"): kind = .comment
    default: kind = .variable(isEscaped: true)
    }
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
