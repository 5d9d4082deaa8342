import Source

// MARK: Emphasis, links, HTML

extension PlainTextReader {
  mutating func readDelimiters(_ mark: UInt8) {
    let length = run(of: mark, from: position)
    let before = byte(position - 1)
    let after = byte(position + length)
    let start = text.bytes.count
    for _ in 0..<length { emit(mark) }
    if mark == UInt8(ascii: "~") && length != 2 { return }
    let isTight = mark == UInt8(ascii: "_")
    let opens = !after.isSpace && !(isTight && before.isWord)
    let closes = !before.isSpace && !(isTight && after.isWord)
    delimiters.add(
      mark, at: start, length: length, opens: opens, closes: closes, dropping: &dropped)
  }

  mutating func closeBracket() {
    guard let open = brackets.popLast(), byte(position + 1) == UInt8(ascii: "("),
      let end = endOfDestination(from: position + 1)
    else {
      emit(UInt8(ascii: "]"))
      return
    }
    dropped.append(open)
    if open > 0, text.bytes[open - 1] == UInt8(ascii: "!") { dropped.append(open - 1) }
    position = end
  }

  /// Where a link's destination ends, its parentheses included; at most 2,048 bytes and one line.
  func endOfDestination(from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(range.upperBound, start + 2_048) {
      switch source[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      case UInt8(ascii: "\n"): return nil
      default: break
      }
    }
    return nil
  }

  mutating func readAngle() {
    let rest = source[position..<range.upperBound]
    if rest.starts(with: Array("<!--".utf8)) {
      skipComment()
    } else if let end = rest.prefix(512).firstIndex(of: UInt8(ascii: ">")),
      HTMLElement.isTag(rest[position..<end])
    {
      position = end + 1
    } else {
      emit(UInt8(ascii: "<"))
    }
  }

  mutating func skipComment() {
    var index = position + 4
    while !lacksCommentEnd, index + 2 < range.upperBound {
      if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
        source[index + 2] == UInt8(ascii: ">")
      {
        position = index + 3
        return
      }
      index += 1
    }
    lacksCommentEnd = true
    emit(UInt8(ascii: "<"))
  }

  mutating func removeDropped() {
    guard !dropped.isEmpty else { return }
    var isDropped = [Bool](repeating: false, count: text.bytes.count)
    for index in dropped { isDropped[index] = true }
    var kept = PlainText()
    kept.bytes.reserveCapacity(text.bytes.count)
    var lines = text.lines[...]
    for index in 0...text.bytes.count {
      while let line = lines.first, line.start <= index {
        kept.lines.append(
          PlainText.Line(
            start: kept.bytes.count, isBold: line.isBold, followsHardBreak: line.followsHardBreak))
        lines = lines.dropFirst()
      }
      guard index < text.bytes.count, !isDropped[index] else { continue }
      if text.bytes[index] == .blank, kept.bytes.last ?? .blank == .blank { continue }
      kept.bytes.append(text.bytes[index])
      kept.offsets.append(text.offsets[index])
    }
    text = kept
  }
}
