import Source

/// A place in a text on the way through it, and the part of the story that is open there.
struct StoryCursor {
  /// What the words at a place follow.
  enum Place {
    /// The beginning of the text, a number or "and" left aside.
    case start
    /// The end of a sentence, a label, or a line that stands apart.
    case sentence
    /// A line end in running text.
    case line
    /// Other words.
    case inside
  }

  /// What stands at a place.
  enum Kind {
    /// The first byte of a word.
    case word
    /// The end of a sentence.
    case end
    /// What ends a label: a colon or a dash.
    case label
    /// Any other mark, or a blank.
    case mark
  }

  /// A part whose end has not been reached.
  struct Open {
    let part: StoryGrammar.Part
    /// Where its words begin.
    let start: Int
    /// Whether a better opener may take its place.
    let isTentative: Bool
    /// Where the words of the means before it begin.
    let meansStart: Int
  }

  let text: PlainText
  private(set) var index = 0
  private(set) var place = Place.start
  /// Whether the line has bold words at its beginning and no other word has come.
  private(set) var isAtBoldLine = false
  var open: Open?
  /// Whether an opener has been taken.
  var hasMatched = false

  private var line = 0
  private var meansStart = 0

  /// Begins at the first byte.
  init(_ text: PlainText) {
    self.text = text
  }

  /// Whether no byte is left.
  var isAtEnd: Bool { index >= text.bytes.count }

  /// Whether the word here comes after a comma.
  var followsComma: Bool {
    guard index > 2 else { return false }
    let previous = text.bytes[index - 1]
    return previous == .blank
      ? text.bytes[index - 2] == UInt8(ascii: ",")
      : text.bytes[(index - 3)..<index].elementsEqual("，".utf8)
  }

  /// Notes that a line begins here, if one does; returns whether it ends the open part.
  mutating func beginLine() -> Bool {
    var endsPart = false
    while line < text.lines.count, text.lines[line].start <= index {
      let current = text.lines[line]
      line += 1
      isAtBoldLine = current.isBold
      guard index > 0 else { continue }
      place = current.isBold || current.followsHardBreak ? .sentence : .line
      endsPart = current.isBold || isLabelled || (current.followsHardBreak && endsBenefit)
    }
    return endsPart && open != nil
  }

  /// After a hard break a benefit goes on only in lower case.
  private var endsBenefit: Bool {
    open?.part == .benefit && !isAtEnd && !text.bytes[index].isASCIILowercase
  }

  /// Whether the line begins with a label: `Priority: high`.
  private var isLabelled: Bool {
    guard !isAtEnd, text.bytes[index].isASCIILetter, !text.bytes[index].isASCIILowercase
    else { return false }
    for offset in index..<min(index + 25, text.bytes.count) {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: ":") { return true }
      guard byte.isASCIIAlphanumeric || byte == .blank else { return false }
    }
    return false
  }

  /// What stands here.
  var kind: Kind {
    let byte = text.bytes[index]
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return endsSentence ? .end : .mark
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return isBeforeBlank ? .label : .mark
    case 0xE2: return isDash ? .label : .mark
    case 0xE3 where text.bytes[index...].starts(with: Self.ideographicStop): return .end
    case 0xEF, 0xF0: return .mark
    default: return byte.isWord ? .word : .mark
    }
  }

  /// Whether an en or em dash stands here.
  private var isDash: Bool {
    index + 2 < text.bytes.count && text.bytes[index + 1] == 0x80
      && (text.bytes[index + 2] == 0x93 || text.bytes[index + 2] == 0x94)
  }

  private static let ideographicStop = Array("。".utf8)

  private var isBeforeBlank: Bool {
    index + 1 >= text.bytes.count || text.bytes[index + 1] == .blank
  }

  private var endsSentence: Bool {
    let isFullStop = text.bytes[index] == UInt8(ascii: ".")
    var next = index + 1
    while next < text.bytes.count, Self.closers.contains(text.bytes[next]) { next += 1 }
    guard next < text.bytes.count else { return true }
    guard text.bytes[next] == .blank else { return false }
    let isAbbreviation =
      isFullStop && EnglishUsage.isAbbreviation(text.bytes, endingAt: index)
    guard next + 1 < text.bytes.count, text.bytes[next + 1].isASCIILowercase else {
      return !isAbbreviation
    }
    // In lower case only a plain full stop ends a sentence: "… commands. index.js is …".
    let isList = text.bytes[..<index].suffix(3).elementsEqual("etc".utf8)
    return isFullStop && next == index + 1 && !isAbbreviation && !isList
  }

  private static let closers: [UInt8] = Array("\"')]*".utf8)

  /// Goes to the first byte after a mark.
  mutating func skipMark(to place: Place) {
    let length = text.bytes[index] >= 0xF0 ? 4 : text.bytes[index] >= 0xE0 ? 3 : 1
    index = min(index + length, text.bytes.count)
    self.place = place
  }

  /// Goes to the end of a word that opens nothing.
  mutating func skipWord() {
    let start = index
    if text.bytes[index] >= 0xE3 {
      index = min(index + 3, text.bytes.count)
    } else {
      while index < text.bytes.count, text.bytes[index].isWord, text.bytes[index] != 0xE2 {
        index += 1
      }
    }
    if place == .start, isPassedOver(start..<index) { return }
    place = .inside
    isAtBoldLine = false
  }

  /// Whether a word may stand before the first opener: a number, or "and".
  private func isPassedOver(_ word: Range<Int>) -> Bool {
    let bytes = text.bytes.span
    if word.contains(where: { bytes[$0].isASCIIDigit }) { return true }
    return word.count == 3 && text.bytes[word].elementsEqual("and".utf8)
  }

  /// Goes to the words after an opener.
  mutating func begin(_ match: StoryGrammar.Match, isTentative: Bool) {
    if match.opener.part == .means { meansStart = match.rest }
    open = Open(
      part: match.opener.part, start: match.rest, isTentative: isTentative, meansStart: meansStart)
    index = match.end
    place = .inside
    isAtBoldLine = false
    hasMatched = true
  }
}

extension UInt8 {
  /// Whether it is one of `a`–`z`.
  var isASCIILowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}
