import Source

/// The classic mistakes, each looked for on one line, with its words and its cure.
enum Explanation {
  /// A value or a key that begins with a sign of YAML: `assignee: @ann`.
  static func reservedStart(of line: ValueLine, in text: YAMLText) -> Defect? {
    if let key = line.key, let defect = reservedStart(of: key, in: text) { return defect }
    return reservedStart(of: line.value, in: text)
  }

  /// The same for a text at a known place.
  static func reservedStart(of range: ByteRange, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes[range]
    guard let first = bytes.first else { return nil }
    let isReserved: Bool
    switch first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      isReserved = !bytes.dropFirst().allSatisfy { "+-123456789".utf8.contains($0) }
    case UInt8(ascii: "-"), UInt8(ascii: "?"):
      isReserved = bytes.count > 1 && bytes[range.lowerBound + 1].isBlank
    default: isReserved = "@`%*&!,]}".utf8.contains(first)
    }
    guard isReserved else { return nil }
    let sign = String(UnicodeScalar(first))
    return quoting(
      range, in: text, "a text that begins with '\(sign)' must be quoted", range, isSafe: true)
  }

  /// `title: "Save" button is grey`.
  static func textBehindQuote(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes
    guard let closing = bytes.closingQuote(of: line.value), closing + 1 < line.value.upperBound
    else { return nil }
    let endsInQuote = bytes[line.value.upperBound - 1] == bytes[line.value.lowerBound]
    let inner = line.value.lowerBound + 1..<line.value.upperBound - 1
    let hasApostrophes = endsInQuote && bytes.hasOnlyApostrophes(inner)
    return quoting(
      line.value, in: text, "text follows the closing quote", hasApostrophes ? inner : line.value,
      isSafe: hasApostrophes || !endsInQuote)
  }

  /// `path: "C:\pay"`.
  static func escape(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes
    guard bytes[line.value].first == UInt8(ascii: "\""),
      let closing = bytes.closingQuote(of: line.value), closing + 1 == line.value.upperBound
    else { return nil }
    let inner = line.value.lowerBound + 1..<closing
    var escapes: [UInt8] = []
    var index = inner.lowerBound
    while index + 1 < inner.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        escapes.append(bytes[index + 1])
        index += 1
      }
      index += 1
    }
    guard let unknown = escapes.first(where: { !"0abtnvfre \"/\\N_LP\t".utf8.contains($0) }) else {
      return nil
    }
    let isLiteral = !escapes.contains(UInt8(ascii: "\\")) && !escapes.contains(UInt8(ascii: "\""))
    let sign = unknown < 0x80 ? String(UnicodeScalar(unknown)) : "…"
    return quoting(
      line.value, in: text, "'\\\(sign)' means nothing in double quotes", inner, isSafe: isLiteral)
  }

  /// `title: [Bug] Payment fails`.
  static func textBehindBracket(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes
    guard let first = bytes[line.value].first,
      first == UInt8(ascii: "[") || first == UInt8(ascii: "{"),
      let closing = bytes.closingBracket(of: line.value), closing + 1 < line.value.upperBound
    else { return nil }
    return quoting(
      line.value, in: text, "text follows the closing bracket", line.value, isSafe: true)
  }

  /// `title: Pay: now`.
  static func colon(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes[line.value]
    guard line.key != nil, let first = bytes.first, !first.isQuote, !"[{|>".utf8.contains(first)
    else { return nil }
    let hasColon = bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ":")
        && (index + 1 == bytes.endIndex || bytes[index + 1].isBlank)
    }
    guard hasColon else { return nil }
    return quoting(
      line.value, in: text, "a colon and a blank inside a text look like a second key", line.value,
      isSafe: true)
  }

  /// `title: "Pay now`.
  static func openQuote(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes
    guard let first = bytes[line.value].first, first.isQuote,
      bytes.closingQuote(of: line.value) == nil
    else { return nil }
    let sign = String(UnicodeScalar(first))
    let end = line.value.upperBound
    return Defect(
      .frontMatterSyntax, at: line.value, "the quote that opens here is never closed",
      help: "write \(sign) at the end of the text",
      fix: text.fix("Close the quote", TextEdit(end..<end, with: sign), isSafe: false))
  }

  /// `status:ready`.
  static func missingBlank(on line: ValueLine, in text: YAMLText) -> Defect? {
    let bytes = text.file.bytes
    let range = line.indent.upperBound..<max(line.indent.upperBound, line.range.upperBound)
    guard line.key == nil, let first = bytes[range].first, first.isASCIILetter,
      let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")), colon + 1 < range.upperBound,
      !bytes[(colon + 1)..<range.upperBound].starts(with: "//".utf8),
      bytes[range.lowerBound..<colon].allSatisfy({
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return nil }
    let key = text.file.text(in: range.lowerBound..<colon)
    return Defect(
      .frontMatterSyntax, at: range.lowerBound..<colon + 1, "a blank is missing after the colon",
      help: "write '\(key): ' and then the value",
      fix: text.fix("Put a blank after the colon", TextEdit(colon + 1..<colon + 1, with: " ")))
  }

  private static func quoting(
    _ range: ByteRange, in text: YAMLText, _ message: String, _ meant: ByteRange, isSafe: Bool
  ) -> Defect {
    let quoted = ScalarText(text.file.text(in: meant)).quoted
    return Defect(
      .frontMatterSyntax, at: range, message, help: "quote it: \(quoted)",
      fix: text.fix("Quote the text", TextEdit(range, with: quoted), isSafe: isSafe))
  }
}

extension YAMLText {
  /// A fix of one edit, if the reader comes further with it.
  func fix(_ title: String, _ edit: TextEdit, isSafe: Bool = true) -> Fix? {
    isCured(by: edit) ? Fix(title, isSafe: isSafe, edits: [edit]) : nil
  }
}

extension Array<UInt8> {
  /// Whether every single quote of a range stands between two letters, and no double quote is there.
  fileprivate func hasOnlyApostrophes(_ range: ByteRange) -> Bool {
    range.allSatisfy { index in
      guard self[index].isQuote else { return true }
      return self[index] == UInt8(ascii: "'") && self[index - 1].isASCIILetter
        && self[index + 1].isASCIILetter
    }
  }
}
