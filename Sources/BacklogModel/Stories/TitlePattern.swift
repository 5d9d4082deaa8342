import Source

/// Headings that announce something, whatever stands around them.
///
/// `Acceptance criteria`, `✅ Acceptance Criteria (ACs):`, `3. User acceptance criteria` and
/// `Acceptance criteria for buyers` match "acceptance criteria"; `Acceptance criteria mapping` and
/// `All acceptance criteria met` speak of criteria and do not. A phrase of one word, such as "ACs",
/// must stand alone.
struct TitlePattern: Sendable {
  private let phrases: [(phrase: Phrase, isWord: Bool)]

  private let beginnings: [(UInt8, UInt8)]

  /// Whether a phrase begins with a byte, in any case.
  private let isFirst: [Bool]

  /// Compiles the titles.
  init(_ titles: [String]) {
    phrases = titles.filter { !$0.isEmpty }.map { (Phrase($0), !$0.contains(" ")) }
      .sorted { $0.0.count > $1.0.count }
    beginnings = phrases.flatMap(\.phrase.beginnings)
    let first = Set(beginnings.map(\.0))
    isFirst = (0...UInt8.max).map { first.contains($0.asciiLowercased) }
  }

  /// Where a title that matches ends in a text that begins with it.
  func end(in text: [UInt8]) -> Int? {
    guard mayMatch(text) else { return nil }
    var index = Self.skipMarks(text, from: 0)
    for word in 0..<3 {
      for (phrase, isWord) in phrases {
        if let end = phrase.match(text, at: index)?.end,
          !isWord || (word == 0 && Self.endsTitle(text, end))
        {
          return end
        }
      }
      guard let next = Self.skipQualifier(text, from: index) else { return nil }
      index = next
    }
    return nil
  }

  /// Whether the first two letters of a phrase stand anywhere; most titles end here.
  func mayMatch(_ text: [UInt8]) -> Bool {
    guard text.count > 1 else { return false }
    for index in 0..<text.count - 1 where isFirst[Int(text[index])] {
      let first = text[index].asciiLowercased
      let second = text[index + 1].asciiLowercased
      if beginnings.contains(where: { $0 == first && $1 == second }) { return true }
    }
    return false
  }

  /// Whether a whole title matches.
  func matches(_ title: [UInt8]) -> Bool {
    guard let end = end(in: title) else { return false }
    var index = end
    while index < title.count, title[index] == .blank { index += 1 }
    guard index < title.count, title[index].isASCIILetter else { return true }
    let word = title[index...].prefix { $0.isWord }.map(\.asciiLowercased)
    return Self.connectives.contains(word)
  }

  private static func endsTitle(_ text: [UInt8], _ end: Int) -> Bool {
    !text[end...].prefix { $0 != UInt8(ascii: "(") }.contains(where: \.isASCIIAlphanumeric)
  }

  /// The first letter: emoji, numbers and punctuation before it are decoration.
  private static func skipMarks(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case 0xE2, 0xEF: index += 3
      case 0xF0...: index += 4
      case let byte where byte.isASCIILetter || byte >= 0x80: return index
      default: index += 1
      }
    }
    return min(index, text.count)
  }

  private static func skipQualifier(_ text: [UInt8], from start: Int) -> Int? {
    let word = text[min(start, text.count)...].prefix { $0.isWord || $0 == UInt8(ascii: "-") }
    let end = start + word.count
    guard end < text.count, text[end] == .blank else { return nil }
    return qualifiers.contains(word.map(\.asciiLowercased)) ? end + 1 : nil
  }

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let connectives = words("for of and or with in to by per as")
  private static let qualifiers = words(
    """
    the user story feature detailed functional non-functional technical minimum key core main \
    high-level business draft initial updated revised additional uat our
    """)
}
