import Source

extension PlainText {
  /// Reads the words of a stretch of Markdown.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - range: the stretch: a paragraph, a cell, a line; without list marker.
  ///   - isQuoted: whether lines after the first begin with the marker of a block quote.
  ///   - isLiteral: whether the text is to be taken as it is, without mark-up.
  init(
    _ bytes: [UInt8], in range: ByteRange, isQuoted: Bool = false, isLiteral: Bool = false
  ) {
    var reader = PlainTextReader(
      source: bytes, range: range.clamped(to: 0..<bytes.count), isQuoted: isQuoted,
      isLiteral: isLiteral)
    self = reader.read()
  }
}

/// Takes the mark-up off a stretch of Markdown, in one pass and linear time.
private struct PlainTextReader {
  let source: [UInt8]
  let range: ByteRange
  let isQuoted: Bool
  let isLiteral: Bool

  private var text = PlainText()
  private var delimiters = DelimiterStack()
  private var brackets: [Int] = []
  private var dropped: [Int] = []
  private var position = 0
  /// Lengths of backtick runs known to have no partner further on.
  private var openRuns: Set<Int> = []
  private var lacksCommentEnd = false

  init(source: [UInt8], range: ByteRange, isQuoted: Bool, isLiteral: Bool) {
    self.source = source
    self.range = range
    self.isQuoted = isQuoted
    self.isLiteral = isLiteral
    position = range.lowerBound
  }

  mutating func read() -> PlainText {
    text.bytes.reserveCapacity(range.count)
    text.offsets.reserveCapacity(range.count)
    beginLine(followsHardBreak: false)
    while position < range.upperBound { readByte() }
    removeDropped()
    return text
  }

  private func byte(_ offset: Int) -> UInt8 {
    offset >= range.lowerBound && offset < range.upperBound ? source[offset] : .blank
  }

  private mutating func readByte() {
    let current = source[position]
    switch current {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      endLine()
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      emitBlank()
    case _ where isLiteral:
      emit(current)
    case UInt8(ascii: "\\"):
      readEscape()
    case UInt8(ascii: "`"):
      readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      readDelimiters(current)
    case UInt8(ascii: "["):
      brackets.append(text.bytes.count)
      emit(current)
    case UInt8(ascii: "]"):
      closeBracket()
    case UInt8(ascii: "<"):
      readAngle()
    case UInt8(ascii: "&"):
      readEntity()
    default:
      emit(current)
    }
  }

  private mutating func emit(_ byte: UInt8) {
    text.bytes.append(byte)
    text.offsets.append(position)
    position += 1
  }

  private mutating func emitBlank() {
    if let last = text.bytes.last, last != .blank {
      text.bytes.append(.blank)
      text.offsets.append(position)
    }
    position += 1
  }

  private mutating func endLine() {
    let isHard =
      byte(position - 1) == UInt8(ascii: "\\")
      || (byte(position - 1) == .blank && byte(position - 2) == .blank)
    let isPair = source[position] == UInt8(ascii: "\r") && byte(position + 1) == UInt8(ascii: "\n")
    emitBlank()
    if isPair { position += 1 }
    beginLine(followsHardBreak: isHard)
  }

  private mutating func beginLine(followsHardBreak: Bool) {
    while position < range.upperBound,
      source[position].isBlank || (isQuoted && source[position] == UInt8(ascii: ">"))
    {
      position += 1
    }
    let first = byte(position)
    let isBold =
      (first == UInt8(ascii: "*") || first == UInt8(ascii: "_")) && byte(position + 1) == first
    text.lines.append(
      PlainText.Line(
        start: text.bytes.count, isBold: isBold, followsHardBreak: followsHardBreak))
  }
}

// MARK: Code, escapes, entities

extension PlainTextReader {
  private mutating func readEscape() {
    let next = byte(position + 1)
    let isPunctuation = next > 0x20 && next < 0x7F && !next.isASCIIAlphanumeric
    if isPunctuation || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { position += 1 }
    if isPunctuation { emit(next) } else if next != source[position] { emit(UInt8(ascii: "\\")) }
  }

  private mutating func readCode() {
    let length = run(of: UInt8(ascii: "`"), from: position)
    guard !openRuns.contains(length), let close = closingRun(length, from: position + length)
    else {
      openRuns.insert(length)
      for _ in 0..<length { emit(UInt8(ascii: "`")) }
      return
    }
    position += length
    var end = close
    let isPadded = close - position > 2 && byte(position) == .blank && byte(close - 1) == .blank
    if isPadded {
      position += 1
      end -= 1
    }
    while position < end {
      let current = source[position]
      if current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") {
        endLine()
      } else if current.isBlank {
        emitBlank()
      } else {
        emit(current)
      }
    }
    position = max(position, close + length)
  }

  private func run(of mark: UInt8, from start: Int) -> Int {
    var end = start
    while end < range.upperBound, source[end] == mark { end += 1 }
    return end - start
  }

  private func closingRun(_ length: Int, from start: Int) -> Int? {
    var index = start
    while index < range.upperBound {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let found = run(of: UInt8(ascii: "`"), from: index)
      if found == length { return index }
      index += found
    }
    return nil
  }

  private mutating func readEntity() {
    for (name, value) in Self.entities where source[position..<range.upperBound].starts(with: name)
    {
      text.bytes.append(value)
      text.offsets.append(position + name.count - 1)
      position += name.count
      return
    }
    emit(UInt8(ascii: "&"))
  }

  private static let entities: [(name: [UInt8], value: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&nbsp;", .blank),
  ].map { (Array($0.0.utf8), $0.1) }
}

// MARK: Emphasis, links, HTML

extension PlainTextReader {
  private mutating func readDelimiters(_ mark: UInt8) {
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

  private mutating func closeBracket() {
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
  private func endOfDestination(from start: Int) -> Int? {
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

  private mutating func readAngle() {
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

  private mutating func skipComment() {
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

  private mutating func removeDropped() {
    guard !dropped.isEmpty else { return }
    var isDropped = [Bool](repeating: false, count: text.bytes.count)
    for index in dropped { isDropped[index] = true }
    var kept = PlainText()
    kept.bytes.reserveCapacity(text.bytes.count)
    kept.offsets.reserveCapacity(text.bytes.count)
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

extension UInt8 {
  /// Whether it is a blank or ends a line.
  var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
