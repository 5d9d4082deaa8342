import Source

/// Text for a terminal: how wide it is, how to cut it, and how to make it harmless.
public enum TerminalText {
  /// How many cells a text takes on one line.
  public static func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// How many cells a character takes: 2 for wide East Asian ones and emoji, 0 for combining marks
  /// and controls, else 1.
  public static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII { return first.value < 0x20 || first.value == 0x7F ? 0 : keycapWidth(scalars) }
    if first.properties.isEmojiPresentation || EastAsianWidth.isWide(first) { return 2 }
    if first.properties.isEmoji, scalars.dropFirst().first == "\u{FE0F}" { return 2 }
    switch first.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator:
      return first == "\u{AD}" ? 1 : 0
    default:
      return 1
    }
  }

  /// A digit with U+FE0F and U+20E3 is shown as an emoji.
  private static func keycapWidth(_ scalars: Character.UnicodeScalarView) -> Int {
    scalars.dropFirst().first == "\u{FE0F}" ? 2 : 1
  }

  /// A text cut to a width, with `…` as its last cell if something is missing.
  ///
  /// - Parameter width: the cells that there are; none give an empty text.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = used + self.width(of: character)
      if next > width - 1 { break }
      result.append(character)
      used = next
    }
    return width > 0 ? result + "…" : ""
  }

  /// A text on one line that cannot steer a terminal, command a CI runner or hide its order.
  ///
  /// Tabs and line ends become blanks, other C0 controls and DEL the pictures of Unicode (`␛`), C1
  /// controls, line separators, marks of writing direction and invisible characters `<U+202E>`. What
  /// a runner would take for a command gets a backslash: `::` at the start, `##[` and `##vso[`
  /// anywhere (<https://docs.github.com/actions/reference/workflow-commands-for-github-actions>).
  public static func sanitized(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }),
      text.utf8.drop(while: { $0 == 0x20 }).first != UInt8(ascii: ":")
    {
      return text
    }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || previous != "\r" {
        result.append(contentsOf: visible(scalar).unicodeScalars)
      }
      previous = scalar
    }
    return withoutCommands(String(result))
  }

  private static func withoutCommands(_ line: String) -> String {
    var line = line
    if line.drop(while: { $0.isWhitespace }).utf8.starts(with: "::".utf8) {
      let start = line.firstIndex { !$0.isWhitespace } ?? line.startIndex
      line.unicodeScalars.insert("\\", at: start)
    }
    guard line.utf8.contains(UInt8(ascii: "#")) else { return line }
    return line.replacing("##[", with: "##\\[").replacing("##vso[", with: "##vso\\[")
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: " "
    case 0..<0x20: String(Unicode.Scalar(0x2400 + scalar.value).map(Character.init) ?? "?")
    case 0x7F: "\u{2421}"
    default: scalar.isSteering ? "<U+" + hexadecimal(scalar.value) + ">" : String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
