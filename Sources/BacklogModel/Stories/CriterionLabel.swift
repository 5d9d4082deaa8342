import Source

/// A label that stands before a criterion: `#4`, `AC4:`, `AC-4`, `4.`, `(4)`, `Criterion 4:`.
struct CriterionLabel {
  /// The label as written, without the colon or full stop after it.
  let text: String

  /// The number in it; `nil` if it has parts (`AC4.1`).
  let number: Int?

  /// Where the words after it begin.
  let end: Int

  /// Reads the label a text begins with, if it has one.
  ///
  /// - Parameters:
  ///   - words: the text.
  ///   - keywords: words that make a number a label, such as "scenario".
  init?(_ words: PlainText, keywords: [Phrase]) {
    let text = words.bytes
    let start = Self.skipDecoration(text)
    guard let digits = Self.digits(text, from: start, keywords) else { return nil }
    var end = digits.start
    var parts = 0
    while end < text.count, text[end].isASCIIDigit {
      while end < text.count, text[end].isASCIIDigit { end += 1 }
      parts += 1
      if end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1].isASCIIDigit {
        end += 1
      }
    }
    guard end > digits.start, end - digits.start <= 9,
      let rest = Self.rest(text, after: end, needsMark: digits.needsMark, isOpen: digits.isOpen)
    else { return nil }
    let written = words.string((digits.isOpen ? start + 1 : start)..<end)
    self.text = digits.isBare ? written + "." : written
    number = parts == 1 ? Int(words.string(digits.start..<end)) : nil
    self.end = rest
  }

  /// Emoji and stars before a label.
  private static func skipDecoration(_ text: [UInt8]) -> Int {
    var index = 0
    while index < text.count, text[index] == .blank || text[index] >= 0xE2 {
      index += text[index] >= 0xF0 ? 4 : text[index] >= 0xE2 ? 3 : 1
    }
    return min(index, text.count)
  }

  private struct Digits {
    let start: Int
    /// Whether only a mark after the number makes it a label.
    let needsMark: Bool
    /// Whether the label keeps the full stop after it, as in `4.` at the start.
    var isBare: Bool = false
    /// Whether a parenthesis is open before it.
    let isOpen: Bool
  }

  private static func digits(_ text: [UInt8], from start: Int, _ keywords: [Phrase]) -> Digits? {
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "#") {
      return Digits(start: start + 1, needsMark: false, isOpen: false)
    }
    if text[start] == UInt8(ascii: "(") || text[start] == UInt8(ascii: "[") {
      let inner = Self.afterWord(text, from: start + 1, keywords)?.index ?? start + 1
      return Digits(start: inner, needsMark: true, isOpen: true)
    }
    if text[start].isASCIIDigit {
      return Digits(start: start, needsMark: true, isBare: true, isOpen: false)
    }
    return afterWord(text, from: start, keywords).map {
      Digits(start: $0.index, needsMark: $0.isWord, isOpen: false)
    }
  }

  /// Where the digits after `AC`, `AC-`, `AC #`, `Criterion ` or `US-7-AC` begin.
  private static func afterWord(
    _ text: [UInt8], from start: Int, _ keywords: [Phrase]
  ) -> (index: Int, isWord: Bool)? {
    var index = start
    var isWord = false
    var letters = start
    while letters < text.count, letters - start < 24,
      text[letters].isASCIIAlphanumeric
        || text[letters] == UInt8(ascii: "-")
    {
      letters += 1
    }
    if let code = endOfCode(in: text[start..<letters]) {
      index = code
    } else if let keyword = keywords.lazy.compactMap({ $0.match(text, at: start)?.end }).first {
      index = keyword
      isWord = true
    } else {
      return nil
    }
    while index < text.count, joinsNumber(text[index]) { index += 1 }
    return (index, isWord)
  }

  /// Whether a byte may stand between a word and its number.
  private static func joinsNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case .blank, UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Where `ac` ends in a token such as `AC4`, `ac-4` or `US-7-AC3`.
  private static func endOfCode(in token: ArraySlice<UInt8>) -> Int? {
    var code = token
    while let last = code.last, last.isASCIIDigit || last == UInt8(ascii: "-") { code.removeLast() }
    let start = code.endIndex - 2
    guard code.count >= 2, code[start].asciiLowercased == UInt8(ascii: "a"),
      code[start + 1].asciiLowercased == UInt8(ascii: "c"),
      code.count == 2 || code[start - 1] == UInt8(ascii: "-")
    else { return nil }
    return code.endIndex
  }

  private static func rest(_ text: [UInt8], after end: Int, needsMark: Bool, isOpen: Bool) -> Int? {
    var index = end
    var marks = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "]"):
        marks += 1
        index += 1
      case UInt8(ascii: "-") where index > end && text[index - 1] == .blank:
        marks += 1
        index += 1
      case 0xE2
      where index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0x93 || text[index + 2] == 0x94):
        marks += 1
        index += 3
      case .blank: index += 1
      default:
        let isApart = index > end && (text[index - 1] == .blank || marks > 0)
        return isApart && (marks > 0 || !needsMark) ? index : nil
      }
    }
    return marks > 0 || !needsMark ? index : nil
  }
}
