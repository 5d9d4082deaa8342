import Source

/// A text, and the ways in which YAML can write it so that it reads back as the same text.
struct ScalarText {
  /// The text.
  let text: String

  /// Takes a text.
  init(_ text: String) { self.text = text }

  /// Whether every character may stand in YAML as it is; line feeds and tabs may.
  private var isPrintable: Bool { text.unicodeScalars.allSatisfy(Self.isPrintable) }

  private var hasLineFeed: Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// The text without quotes, if it can stand so.
  ///
  /// - Parameter inFlow: whether it stands inside brackets or braces.
  func plain(inFlow: Bool) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isPrintable, !hasLineFeed,
      !["~", "null", "Null", "NULL"].contains(text), !first.isBlank, !last.isBlank,
      last != UInt8(ascii: ":"), mayStart(first, before: bytes.dropFirst().first),
      !text.hasPrefix("...")
    else { return nil }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), next.isBlank { return nil }
      if byte.isBlank, next == UInt8(ascii: "#") { return nil }
    }
    return inFlow && bytes.contains(where: Self.isFlowSign) ? nil : text
  }

  /// The text in single quotes, if it can stand so.
  var singleQuoted: String? {
    guard isPrintable, !hasLineFeed else { return nil }
    var result = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == "'" { result.append(scalar) }
    }
    result.append("'")
    return String(result)
  }

  /// The text in double quotes, with escapes where they are needed.
  var doubleQuoted: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{85}": result += "\\N"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      case _ where Self.isPrintable(scalar): result.unicodeScalars.append(scalar)
      default: result += Self.escape(scalar)
      }
    }
    return result + "\""
  }

  /// The text in the quotes that need the fewest escapes; single ones where it makes no difference.
  var quoted: String {
    let hasApostrophe = text.utf8.contains(UInt8(ascii: "'"))
    let hasEscapes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    if hasApostrophe, !hasEscapes { return doubleQuoted }
    return singleQuoted ?? doubleQuoted
  }

  /// The text on one line: without quotes if it can stand so.
  func onOneLine(inFlow: Bool) -> String { plain(inFlow: inFlow) ?? quoted }

  /// The lines of a literal block and its header, if the text can stand in one.
  var literal: (header: String, lines: [Substring])? {
    guard isPrintable, let first = text.utf8.first, !first.isBlank, !first.isLineEnd else {
      return nil
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let endsLine = lines.last?.isEmpty == true
    if endsLine { lines.removeLast() }
    let isExact = lines.allSatisfy { line in
      line.isEmpty || !line.utf8.allSatisfy(\.isBlank)
    }
    guard isExact, lines.last?.isEmpty == false, !text.unicodeScalars.contains("\t") else {
      return nil
    }
    return (endsLine ? "|" : "|-", lines)
  }

  private func mayStart(_ first: UInt8, before second: UInt8?) -> Bool {
    if first == UInt8(ascii: "-") { return second?.isASCIIAlphanumeric == true }
    return !"?:,[]{}#&*!|>'\"%@`".utf8.contains(first)
  }

  private static func isFlowSign(_ byte: UInt8) -> Bool { ",[]{}?".utf8.contains(byte) }

  /// Whether a character may stand in YAML 1.1 and is no line end but the line feed.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x20..<0x7F: true
    case 0..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value < 0x100 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u")
      + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension ScalarText {
  /// Whether it has control characters other than tabs and line ends.
  var hasControlCharacters: Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85: false
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
  }
}
