import Source

/// What English words can be, looked up by their hashes.
///
/// The table is open addressing over the hash itself: a look-up costs a few nanoseconds, and each
/// word is looked up once. Inflected verbs are found by their endings.
struct Lexicon: Sendable {
  /// The words of all lists.
  static let english = Lexicon(EnglishWords.classes, phrases: PhraseList.all)

  private let keys: [UInt64]
  private let values: [WordClass]
  private let mask: Int

  init(_ lists: [(String, WordClass)], phrases: [PhraseList]) {
    var classes: [UInt64: WordClass] = [:]
    for (list, value) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) {
        classes[WordKey.of(word), default: []].formUnion(value)
      }
    }
    for key in phrases.flatMap(\.beginnings) { classes[key, default: []].insert(.opensPhrase) }
    var size = 1024
    while size < classes.count * 3 { size *= 2 }
    mask = size - 1
    var keys = [UInt64](repeating: 0, count: size)
    var values = [WordClass](repeating: [], count: size)
    for (key, value) in classes {
      var slot = Self.slot(key, mask)
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
  }

  /// The classes of a word.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - range: the word.
  ///   - key: its hash.
  func classes(of bytes: [UInt8], _ range: ByteRange, key: UInt64) -> WordClass {
    let found = self[key]
    if !found.isDisjoint(with: [.verb, .determiner, .preposition, .coordinator, .relative]) {
      return found
    }
    guard range.count > 3 else { return found }
    return found.union(inflection(bytes, range)).union(Self.ending(bytes, range))
  }

  private subscript(key: UInt64) -> WordClass {
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ key >> 29) & mask
  }

  /// Whether a word is a form of a verb of the table: "exports", "copied", "planning".
  private func inflection(_ bytes: [UInt8], _ range: ByteRange) -> WordClass {
    let last = bytes[range.upperBound - 1].asciiLowercased
    switch last {
    case UInt8(ascii: "s"): return isVerb(bytes, range, without: 1) ? .thirdPerson : []
    case UInt8(ascii: "d"): return isVerb(bytes, range, without: 2) ? .participle : []
    case UInt8(ascii: "g"): return isVerb(bytes, range, without: 3) ? .gerund : []
    default: return []
    }
  }

  /// Whether a verb is left without an ending, with the letters that spelling adds or takes.
  private func isVerb(_ bytes: [UInt8], _ range: ByteRange, without length: Int) -> Bool {
    let stem = range.lowerBound..<max(range.lowerBound, range.upperBound - length)
    guard stem.count > 1 else { return false }
    let key = bytes[stem].reduce(WordKey.empty) { WordKey.adding($1, to: $0) }
    if isBase(key) || isBase(WordKey.adding(UInt8(ascii: "e"), to: key)) { return true }
    let last = bytes[stem.upperBound - 1].asciiLowercased
    let shorter = bytes[stem.dropLast()].reduce(WordKey.empty) { WordKey.adding($1, to: $0) }
    let isDoubled = last == bytes[stem.upperBound - 2].asciiLowercased
    if isDoubled || last == UInt8(ascii: "e"), isBase(shorter) { return true }
    let lastTwo = bytes[stem].suffix(2).map(\.asciiLowercased)
    if last == UInt8(ascii: "i") { return isBase(WordKey.adding(UInt8(ascii: "y"), to: shorter)) }
    guard lastTwo == Array("ie".utf8) else { return false }
    let root = bytes[stem.dropLast(2)].reduce(WordKey.empty) { WordKey.adding($1, to: $0) }
    return isBase(WordKey.adding(UInt8(ascii: "y"), to: root))
  }

  private func isBase(_ key: UInt64) -> Bool { self[key].contains(.verb) }

  /// Adverbs end in -ly; many adjectives in a few endings that nouns seldom have.
  private static func ending(_ bytes: [UInt8], _ range: ByteRange) -> WordClass {
    let word = bytes[range]
    if word.ends(with: "ly") { return .adverb }
    let isAdjective = adjectiveEndings.contains { word.ends(with: $0) }
    return isAdjective ? .adjective : []
  }

  private static let adjectiveEndings: [StaticString] = [
    "able", "ible", "ive", "ous", "ful", "less", "ed", "ent", "ant", "ic", "al", "ary", "ory",
    "ate", "ile",
  ]
}

extension ArraySlice<UInt8> {
  /// Whether it ends with some letters, in any case, and has more before them.
  fileprivate func ends(with ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard self.count > count + 1 else { return false }
    for offset in 0..<count
    where self[endIndex - count + offset].asciiLowercased != ending.utf8Start[offset] {
      return false
    }
    return true
  }
}
