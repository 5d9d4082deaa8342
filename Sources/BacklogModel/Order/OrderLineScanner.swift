import Source

/// Tells the kind of one line from its bytes.
struct OrderLineScanner {
  let bytes: [UInt8]
  let start: Int
  let column: Int
  /// The end of the line without blanks.
  let end: Int

  func kind() -> OrderLine.Kind {
    guard start < end else { return .blank }
    if isConflictMark() { return .trouble(.conflict) }
    if let trouble = trouble(at: probe().start) { return .trouble(trouble) }
    if isUnderline() { return .underline(isBreak: isThematicBreak(at: start)) }
    if isThematicBreak(at: start) { return .thematicBreak }
    if starts(with: "<!--", at: start) { return .comment }
    if let heading = heading() { return heading }
    if bytes[start] == UInt8(ascii: ">") { return .quote }
    if let marker = OrderMarker(in: bytes, at: start, column: column, end: end) {
      return .marker(marker)
    }
    return .text
  }

  /// Whether the line ends in running text beyond doubt, so that the next line may continue it.
  func endsInText() -> Bool {
    let (start, isCode) = probe()
    guard start < end, !isCode else { return false }
    let first = bytes[start]
    if first.isASCIIDigit {
      return OrderMarker(in: bytes, at: start, column: 0, end: end) == nil
    }
    return first.isASCIILetter || first >= 0x80 || "[(\"'@!$`&,.:".utf8.contains(first)
  }

  /// No line is looked into beyond so many bullets and quotes: what stands there is never text.
  private static let deepest = 64

  /// Where the text starts inside bullets and quotes, and whether it may be indented code.
  private func probe() -> (start: Int, isCode: Bool) {
    var (index, column) = (start, column)
    var isCode = false
    var depth = 0
    while index < end {
      depth += 1
      guard depth <= Self.deepest else { return (index, true) }
      let content: (index: Int, column: Int)
      if bytes[index] == UInt8(ascii: ">") {
        content = bytes.skippingBlanks(from: index + 1, column: column + 1, to: end)
      } else if let marker = OrderMarker(in: bytes, at: index, column: column, end: end),
        marker.number == nil, !isThematicBreak(at: index)
      {
        content = (marker.content, column + 1 + marker.blanks)
      } else {
        break
      }
      isCode = isCode || content.column - column > 5
      (index, column) = content
    }
    return (index, isCode)
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard end - index >= count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[index..<(index + count)]) }
  }
}

extension OrderLineScanner {
  private func trouble(at index: Int) -> OrderTrouble? {
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return isFence(at: index) ? .fence : nil
    case UInt8(ascii: "<"): return html(at: index)
    case UInt8(ascii: "["): return isLinkDefinition(at: index) ? .linkDefinition : nil
    default: return nil
    }
  }

  /// Whether a merge wrote the line.
  ///
  /// The mark between the sides is found as an underline.
  private func isConflictMark() -> Bool {
    guard column == 0, let mark = ConflictMark(bytes[start..<end]) else { return false }
    return mark != .middle
  }

  private func isFence(at index: Int) -> Bool {
    let fence = bytes[index]
    let length = bytes[index..<end].prefix { $0 == fence }.count
    guard length >= 3 else { return false }
    return fence == UInt8(ascii: "~") || !bytes[(index + length)..<end].contains(fence)
  }

  /// More than the seven kinds of HTML block of CommonMark, and no less.
  private func html(at index: Int) -> OrderTrouble? {
    if starts(with: "<!--", at: index) {
      return endsComment(at: index) ? nil : .comment
    }
    var next = index + 1
    guard next < end else { return nil }
    if bytes[next] == UInt8(ascii: "!") || bytes[next] == UInt8(ascii: "?") { return .html }
    if bytes[next] == UInt8(ascii: "/") { next += 1 }
    guard next < end, bytes[next].isASCIILetter else { return nil }
    while next < end, bytes[next].isASCIIAlphanumeric || bytes[next] == UInt8(ascii: "-") {
      next += 1
    }
    let isTag = next == end || bytes[next].isBlank || "/>".utf8.contains(bytes[next])
    return isTag ? .html : nil
  }

  /// Whether the first `-->` after `<!--` is the last of the line.
  private func endsComment(at index: Int) -> Bool {
    var next = index + 4
    while next + 3 <= end, !starts(with: "-->", at: next) { next += 1 }
    return next + 3 == end
  }

  private func isLinkDefinition(at index: Int) -> Bool {
    var next = index + 1
    while next < end, bytes[next] != UInt8(ascii: "]") {
      next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
    }
    return next + 1 < end && bytes[next + 1] == UInt8(ascii: ":")
  }

  private func isThematicBreak(at index: Int) -> Bool {
    guard "*-_".utf8.contains(bytes[index]) else { return false }
    var count = 0
    for byte in bytes[index..<end] where !byte.isBlank {
      guard byte == bytes[index] else { return false }
      count += 1
    }
    return count >= 3
  }

  private func isUnderline() -> Bool {
    let line = bytes[start..<end]
    if line.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }) {
      return line.allSatisfy { $0 == bytes[start] }
    }
    return line.allSatisfy { "|:- \t".utf8.contains($0) } && line.contains(UInt8(ascii: "-"))
      && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
  }

  private func heading() -> OrderLine.Kind? {
    let level = bytes[start..<end].prefix { $0 == UInt8(ascii: "#") }.count
    let next = start + level
    guard 1...6 ~= level, next == end || bytes[next].isBlank else { return nil }
    let text = bytes.trimmed(next..<end)
    var close = text.upperBound
    while close > text.lowerBound, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    let isClosed = close == text.lowerBound || bytes[close - 1].isBlank
    let name = isClosed ? bytes.trimmed(text.lowerBound..<close) : text
    return .heading(level: level, name: name)
  }
}
