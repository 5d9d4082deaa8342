import Reporting
import Source

/// Writes text into Markdown (CommonMark 0.30) so that it is read as text.
enum MarkdownText {
  /// Text with backslashes before all marks that could mean something, on one line.
  static func escaped(_ text: String) -> String {
    let marks = Set("\\`*_[]<>#|~&!".utf8)
    var bytes: [UInt8] = []
    for byte in TerminalText.sanitized(text).utf8 {
      if marks.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path as the destination of a link: percent-encoded where it holds more than plain letters.
  static func destination(_ path: String) -> String {
    let plain = Set("-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if byte.isASCIIAlphanumeric || plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Prose without its headings of level 1 and without blank lines around it.
  static func withoutTitle(_ prose: String) -> String {
    trimmed(
      prose.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("# ") }.joined(separator: "\n"))
  }

  /// A line of Markdown that somebody wrote, so that it steers nothing and brings no mark-up of HTML.
  static func harmless(_ line: some StringProtocol) -> String {
    let line = TerminalText.sanitized(String(line))
    guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var result = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: open)...]
      let isAddress = ["https://", "http://", "mailto:"].contains { after.hasPrefix($0) }
      let isMarkup = after.first.map { $0.isLetter || "/!?".contains($0) } ?? false
      result += rest[..<open] + (isMarkup && !isAddress ? "\\<" : "<")
      rest = after
    }
    return result + rest
  }

  /// Text without blanks and line ends at its start and end.
  static func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    let start = text.utf8.drop(while: isBlank)
    let end = start.lastIndex { !isBlank($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }
}
