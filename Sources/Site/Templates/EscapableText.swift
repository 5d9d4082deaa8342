/// Text from people, made fit for a template engine that escapes character by character.
///
/// The engine compares whole characters, so a quotation mark under an accent (or behind a mark that
/// joins what follows) would pass unescaped while a browser still sees the quotation mark. A zero
/// width space on both sides keeps such a mark a character of its own. Control characters, which
/// HTML does not allow, become U+FFFD.
enum EscapableText {
  /// The text in which every character that HTML reserves stands alone.
  static func from(_ text: String) -> String {
    switch need(of: text.utf8) {
    case .nothing: text
    case .controls: String(String.UnicodeScalarView(text.unicodeScalars.map(printable)))
    case .separation: separated(text)
    }
  }

  private enum Need { case nothing, controls, separation }

  /// What has to be done: reserved characters matter only beside bytes outside of ASCII.
  private static func need(of bytes: String.UTF8View) -> Need {
    var need = Need.nothing
    var previous: UInt8 = 0x20
    for byte in bytes {
      if isReserved(byte) && previous >= 0x80 || byte >= 0x80 && isReserved(previous) {
        return .separation
      }
      if isControl(byte) { need = .controls }
      previous = byte
    }
    return need
  }

  private static func separated(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      let scalars = character.unicodeScalars
      let isJoined = scalars.count > 1 && scalars.contains { isReserved($0) }
      for scalar in scalars {
        let isApart = isJoined && isReserved(scalar)
        if isApart { result.append("\u{200B}") }
        result.append(printable(scalar))
        if isApart { result.append("\u{200B}") }
      }
    }
    return String(result)
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII && isControl(UInt8(scalar.value)) ? "\u{FFFD}" : scalar
  }

  private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isReserved(UInt8(scalar.value))
  }

  private static func isReserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
