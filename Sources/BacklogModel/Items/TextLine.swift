import Source

/// A line of Markdown as a place for a label and its value.
struct TextLine {
  /// Whether the line belongs to fenced code.
  let isCode: Bool

  /// Whether the line is a heading with number signs.
  let isHeading: Bool

  /// The line without number signs, list marks and blanks around it.
  let content: ArraySlice<UInt8>

  /// Whether there is nothing on it.
  var isBlank: Bool { content.isEmpty }

  /// The lines of a file from an offset on.
  static func all(in file: SourceFile, from start: Int) -> [TextLine] {
    var isCode = false
    return file.bytes[start...].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { line in
      let isFence = ["```", "~~~"].contains { line.drop(while: \.isBlank).starts(with: $0.utf8) }
      defer { if isFence { isCode.toggle() } }
      return TextLine(line, isCode: isCode || isFence)
    }
  }

  private init(_ line: ArraySlice<UInt8>, isCode: Bool) {
    self.isCode = isCode
    var rest = line.trimmed
    let signs = rest.prefix { $0 == UInt8(ascii: "#") }
    isHeading = (1...6).contains(signs.count) && rest.dropFirst(signs.count).first == .blank
    if isHeading {
      rest = rest.dropFirst(signs.count)
    } else if let mark = rest.first, "-*+>".utf8.contains(mark), rest.dropFirst().first == .blank {
      rest = rest.dropFirst()
    }
    content = rest.trimmed
  }

  /// What stands after a label and its colon; nothing if the label stands alone; `nil` without it.
  func value(of label: [UInt8]) -> ArraySlice<UInt8>? {
    let start = content.drop(while: Self.isEmphasis)
    guard start.count >= label.count,
      TextKeys.folded(start.prefix(label.count)) == label
    else { return nil }
    let rest = start.dropFirst(label.count).drop(while: Self.isEmphasis)
    if rest.isEmpty { return rest }
    guard rest.first == UInt8(ascii: ":") else { return nil }
    return rest.dropFirst().drop(while: Self.isEmphasis).trimmed
  }

  /// A value with its place, without emphasis, code marks and signs before its words.
  func textValue(_ value: ArraySlice<UInt8>) -> TextValue? {
    var inner = value
    while let first = inner.first, !first.isASCIIAlphanumeric, first < 0xC3 || first >= 0xE2 {
      inner = inner.dropFirst()
    }
    while let last = inner.last, last.isBlank || "*_`\\.".utf8.contains(last) || last >= 0x80 {
      guard last < 0x80 || Self.endsWithSign(inner) else { break }
      inner = inner.dropLast()
    }
    guard !inner.isEmpty else { return nil }
    return TextValue(String(decoding: inner, as: UTF8.self), at: inner.startIndex..<inner.endIndex)
  }

  /// The box of a list entry, with what stands behind it.
  var choice: (choice: TextValue.Choice, isTicked: Bool, range: ByteRange)? {
    let bytes = Array(content.prefix(4))
    guard bytes.count == 4, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"),
      bytes[3].isBlank, let value = textValue(content.dropFirst(4).trimmed)
    else { return nil }
    let mark = content.startIndex + 1
    return (
      TextValue.Choice(text: value.text, mark: mark..<mark + 1),
      bytes[1].asciiLowercased == UInt8(ascii: "x"), value.range
    )
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }

  /// Whether the last character is a sign such as an emoji, not a letter.
  private static func endsWithSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).last.map { !$0.isLetter && !$0.isNumber } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and line ends around them.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = drop { $0.isBlank || $0 == UInt8(ascii: "\r") }
    while let last = slice.last, last.isBlank || last == UInt8(ascii: "\r") {
      slice = slice.dropLast()
    }
    return slice
  }
}
