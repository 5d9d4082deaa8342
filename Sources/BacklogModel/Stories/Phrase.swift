import Source

/// A few words that are looked for in a text, without regard to case.
struct Phrase: Sendable {
  /// The phrase in UTF-8 in the cases it is written in; one for ASCII, compared letter by letter.
  private let spellings: [[UInt8]]

  /// Whether a word may follow without a blank, as in Chinese and Japanese.
  private let joinsWords: Bool

  /// Where the part begins, in bytes before the end of the phrase: for `i |don't want`.
  private let kept: Int

  /// How many bytes it has.
  let count: Int

  /// Compiles a phrase; words after a `|` belong to what follows.
  init(_ phrase: String) {
    let pieces = phrase.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let words = phrase.split { $0 == " " || $0 == "|" }.joined(separator: " ")
    let lower = words.lowercased().replacing("’", with: "'")
    let first = lower.prefix(1).uppercased() + lower.dropFirst()
    let isASCII = lower.utf8.allSatisfy { $0 < 0x80 }
    spellings = (isASCII ? [lower] : [lower, first, lower.uppercased()]).map { Array($0.utf8) }
    joinsWords = (lower.unicodeScalars.last?.value ?? 0) >= 0x2E80
    kept = pieces.count < 2 ? 0 : pieces[1].drop { $0 == " " }.utf8.count
    count = lower.utf8.count
  }

  /// The first two bytes of each spelling, in lower case; a one-letter phrase ends with a blank.
  var beginnings: [(UInt8, UInt8)] {
    spellings.compactMap { spelling in
      guard let first = spelling.first else { return nil }
      let second = spelling.count > 1 ? spelling[1] : .blank
      return (first.asciiLowercased, second.asciiLowercased)
    }
  }

  /// Where the phrase ends and where the words after it begin, if it stands at an index.
  ///
  /// A blank of the phrase also stands for a colon or comma and a blank, a straight apostrophe
  /// for a curly one.
  func match(_ text: [UInt8], at start: Int) -> (end: Int, rest: Int)? {
    for spelling in spellings {
      if let end = match(spelling, text, at: start) { return (end, end - kept) }
    }
    return nil
  }

  private func match(_ spelling: [UInt8], _ text: [UInt8], at start: Int) -> Int? {
    var index = start
    for expected in spelling {
      guard index < text.count else { return nil }
      let found = text[index]
      if found.asciiLowercased == expected {
        index += 1
      } else if expected == .blank, found == UInt8(ascii: ":") || found == UInt8(ascii: ","),
        index + 1 < text.count, text[index + 1] == .blank
      {
        index += 2
      } else if expected == UInt8(ascii: "'"), found == 0xE2, index + 2 < text.count,
        text[index + 1] == 0x80, text[index + 2] == 0x99
      {
        index += 3
      } else {
        return nil
      }
    }
    guard index < text.count, !joinsWords else { return index }
    return text[index].isWord ? nil : index
  }
}
