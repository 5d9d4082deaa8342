import Source

/// Replaces a scalar by another one, in the same style where the new text can stand in it.
struct ScalarEdit {
  let plan: EditPlan
  let entry: Entry
  let style: Node.Style
  let inFlow: Bool

  private var range: ByteRange { entry.value.range }
  private var bytes: [UInt8] { plan.bytes }

  /// The edits that put a text in the place of the scalar.
  func edits(to text: ScalarText) -> [TextEdit] {
    switch style {
    case .plain: [TextEdit(range, with: text.plain(inFlow: inFlow) ?? replacement(of: text))]
    case .singleQuoted: [TextEdit(range, with: text.singleQuoted ?? text.doubleQuoted)]
    case .doubleQuoted: [TextEdit(range, with: text.doubleQuoted)]
    case .literal, .folded: block(text)
    }
  }

  /// What stands for a text that needs quotes or several lines.
  private func replacement(of text: ScalarText) -> String {
    let rest = range.upperBound..<bytes.contentEnd(from: range.upperBound)
    guard !inFlow, bytes[rest].isEmpty else { return text.quoted }
    return ValueWriter.value(
      .scalar(text.text), indent: plan.indent(of: entry), lineEnd: plan.lineEnd)
  }

  private func block(_ text: ScalarText) -> [TextEdit] {
    guard let literal = text.literal else { return [TextEdit(range, with: text.quoted)] }
    let isFolded = style == .folded && literal.lines.count == 1
    let sign = isFolded ? literal.header.replacing("|", with: ">") : literal.header
    let contentStart = min(bytes.contentEnd(from: range.lowerBound), range.upperBound)
    let header = bytes[(range.lowerBound + 1)..<contentStart]
      .prefix { "+-0123456789".utf8.contains($0) }
    let headerRange = range.lowerBound..<header.endIndex
    let isNumbered = header.contains(where: \.isASCIIDigit)
    let indent = isNumbered ? nil : indentOfContent(from: contentStart)
    let lines = ValueWriter.block(
      literal.lines, indent: indent ?? plan.indent(of: entry) + "  ", lineEnd: plan.lineEnd)
    let lineStart = bytes.contentEnd(from: range.lowerBound)
    return [
      TextEdit(headerRange, with: sign),
      TextEdit(lineStart..<max(lineStart, range.upperBound), with: lines),
    ].filter { $0.replacement != plan.file.text(in: $0.range) }
  }

  /// The blanks before the first line of a block scalar that is not empty.
  private func indentOfContent(from offset: Int) -> String? {
    var next = bytes.startOfLine(after: offset)
    while next < range.upperBound, let line = bytes.lineRange(from: next) {
      let blanks = bytes[line.content].prefix { $0 == UInt8(ascii: " ") }
      if blanks.count < line.content.count { return String(repeating: " ", count: blanks.count) }
      next = line.next
    }
    return nil
  }
}
