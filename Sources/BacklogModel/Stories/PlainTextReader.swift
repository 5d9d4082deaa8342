import Source

/// Takes the mark-up off a stretch of Markdown, in one pass and linear time.
struct PlainTextReader {
  let source: [UInt8]
  let range: ByteRange
  let isQuoted: Bool
  let isLiteral: Bool

  var text = PlainText()
  var delimiters = DelimiterStack()
  var brackets: [Int] = []
  var dropped: [Int] = []
  var position = 0
  /// Lengths of backtick runs known to have no partner further on.
  var openRuns: Set<Int> = []
  var lacksCommentEnd = false

  init(source: [UInt8], range: ByteRange, isQuoted: Bool, isLiteral: Bool) {
    self.source = source
    self.range = range
    self.isQuoted = isQuoted
    self.isLiteral = isLiteral
    position = range.lowerBound
  }

  mutating func read() -> PlainText {
    text.bytes.reserveCapacity(range.count)
    beginLine(followsHardBreak: false)
    while position < range.upperBound {
      readPlainRun()
      if position < range.upperBound { readByte() }
    }
    removeDropped()
    return text
  }

  func byte(_ offset: Int) -> UInt8 {
    offset >= range.lowerBound && offset < range.upperBound ? source[offset] : .blank
  }

  /// Takes the words that stand here, with single blanks between them, in one go.
  mutating func readPlainRun() {
    let end = endOfPlainRun()
    guard end > position else { return }
    text.bytes.append(contentsOf: source[position..<end])
    text.offsets.append(contentsOf: position..<end)
    position = end
  }

  func endOfPlainRun() -> Int {
    let bytes = source.span
    var end = position
    while end < range.upperBound {
      if bytes[end] == .blank {
        guard end > position, bytes[end - 1] != .blank else { break }
      } else if !bytes[end].isPlain {
        break
      }
      end += 1
    }
    return end
  }

  mutating func readByte() {
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

  mutating func emit(_ byte: UInt8) {
    text.bytes.append(byte)
    text.offsets.append(position)
    position += 1
  }

  mutating func emitBlank() {
    if let last = text.bytes.last, last != .blank {
      text.bytes.append(.blank)
      text.offsets.append(position)
    }
    position += 1
  }

  mutating func endLine() {
    let isHard =
      byte(position - 1) == UInt8(ascii: "\\")
      || (byte(position - 1) == .blank && byte(position - 2) == .blank)
    let isPair = source[position] == UInt8(ascii: "\r") && byte(position + 1) == UInt8(ascii: "\n")
    emitBlank()
    if isPair { position += 1 }
    beginLine(followsHardBreak: isHard)
  }

  mutating func beginLine(followsHardBreak: Bool) {
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

extension UInt8 {
  /// Whether it stands for itself wherever it is in a text: a letter, a digit, most punctuation.
  fileprivate var isPlain: Bool {
    switch self {
    case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case 0...0x20, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "~"):
      false
    default: true
    }
  }
}
