import Source

/// What follows an opener in English that makes it something else than an opener.
enum EnglishUsage {
  /// Words after "as" or "as a" that do not name a role: "as soon as", "as a result".
  static func isNoRole(_ text: [UInt8], at index: Int) -> Bool {
    word(text, at: index).map(noRoles.contains) ?? isAtEnd(text, index)
  }

  /// Words after "so" that make it an adverb: "so many", "so far".
  static func isAdverb(_ text: [UInt8], at index: Int) -> Bool {
    word(text, at: index).map(adverbs.contains) ?? isAtEnd(text, index)
  }

  /// Words that make a lone "so" before them a connective: "so I can".
  static func isPronoun(_ text: [UInt8], at index: Int) -> Bool {
    word(text, at: index).map(pronouns.contains) ?? false
  }

  /// Words after a comma that end a role: "As a buyer, when I pay, I want …".
  static func opensClause(_ text: [UInt8], at index: Int) -> Bool {
    word(text, at: index).map(clauses.contains) ?? false
  }

  /// Whether the full stop at an index belongs to a shortened word: "e.g.", "vs.", "J.".
  static func isAbbreviation(_ text: [UInt8], endingAt stop: Int) -> Bool {
    var start = stop
    while start > 0, text[start - 1].isWord, stop - start < 8 { start -= 1 }
    if stop - start == 1 { return text[start].isASCIILetter }
    return abbreviations.contains(text[start..<stop].map(\.asciiLowercased))
  }

  private static func word(_ text: [UInt8], at index: Int) -> [UInt8]? {
    var start = index
    while start < text.count, text[start] == .blank { start += 1 }
    var end = start
    while end < text.count, text[end].isWord, end - start < 16 { end += 1 }
    return start == end ? nil : text[start..<end].map(\.asciiLowercased)
  }

  private static func isAtEnd(_ text: [UInt8], _ index: Int) -> Bool {
    text[min(index, text.count)...].allSatisfy { $0 == .blank }
  }

  private static func list(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  private static let noRoles = list(
    """
    soon long well far per of for to if described noted mentioned shown discussed expected such \
    part usual always above below it this that these those we i you they there an a the result \
    rule reminder consequence whole matter bonus follow fallback starting side
    """)
  private static let adverbs = list(
    "much many far on called long few little often soon as or and what in too big small")
  private static let pronouns = list(
    "i we you they he she it my our your their the users people everyone nobody no")
  private static let clauses = list(
    "when whenever if while after before once in during upon on because given since where")
  private static let abbreviations = list("vs approx dr mr mrs ms prof incl resp fig")
}
