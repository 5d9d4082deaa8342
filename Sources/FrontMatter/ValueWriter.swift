/// Writes new values: scalars as plainly as can be, lists and maps in brackets and braces.
enum ValueWriter {
  /// A key with its value, from the key on; lines below begin with the indentation and two blanks.
  static func entry(
    _ key: String, _ value: FrontMatterValue, indent: String, lineEnd: String
  ) -> String {
    let key = ScalarText(key).onOneLine(inFlow: false)
    if value == .absent { return key + ":" }
    return key + ": " + self.value(value, indent: indent, lineEnd: lineEnd)
  }

  /// A value as the last thing on the line of its key: a text of several lines becomes a block.
  static func value(_ value: FrontMatterValue, indent: String, lineEnd: String) -> String {
    guard case .scalar(let text) = value, text.utf8.contains(UInt8(ascii: "\n")),
      let literal = ScalarText(text).literal
    else { return oneLine(value, inFlow: false) }
    return literal.header + block(literal.lines, indent: indent + "  ", lineEnd: lineEnd)
  }

  /// The lines of a block scalar, each behind a line end.
  static func block(_ lines: [Substring], indent: String, lineEnd: String) -> String {
    lines.map { lineEnd + ($0.isEmpty ? "" : indent + $0) }.joined()
  }

  /// A value on one line.
  static func oneLine(_ value: FrontMatterValue, inFlow: Bool) -> String {
    switch value {
    case .absent: "~"
    case .scalar(let text): ScalarText(text).onOneLine(inFlow: inFlow)
    case .list(let values):
      "[" + values.map { oneLine($0, inFlow: true) }.joined(separator: ", ") + "]"
    case .map(let members): "{" + members.map(member).joined(separator: ", ") + "}"
    }
  }

  /// A key with its value inside braces.
  static func member(_ member: FrontMatterValue.Member) -> String {
    ScalarText(member.key).onOneLine(inFlow: true) + ": " + oneLine(member.value, inFlow: true)
  }
}
