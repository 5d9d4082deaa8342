import Source

/// The words of a `StoryForm`, ready to be looked for.
struct StoryGrammar: Sendable {
  /// A part of the story sentence.
  enum Part: Sendable {
    case role, means, benefit
  }

  /// A phrase that opens a part.
  struct Opener: Sendable {
    let part: Part
    let phrase: Phrase
    /// Its place in the list of the form.
    let rank: Int
    /// Whether it is one word, which says little by itself.
    let isShort: Bool
    /// Whether it may begin a story that has no role.
    ///
    /// Its first word is that of the first phrase in the list: "I", but not "we".
    let isPersonal: Bool
  }

  /// An opener that stands in a text.
  struct Match {
    let opener: Opener
    /// Where the opener begins.
    let start: Int
    /// Where the words of the part begin.
    let rest: Int
    /// Where the opener ends.
    let end: Int
  }

  /// The openers by their first two bytes, the longest first.
  private let buckets: [(key: UInt16, openers: [Opener])]
  private let isFirst: [Bool]
  private let storyWords: [String]
  private let storyBytes: [[UInt8]]

  /// Compiles the words of a form.
  init(_ form: StoryForm) {
    func compile(_ phrases: [String], _ part: Part) -> [Opener] {
      phrases.enumerated().filter { !$0.element.isEmpty }.map { rank, phrase in
        Opener(
          part: part, phrase: Phrase(phrase), rank: rank, isShort: !phrase.contains(" "),
          isPersonal: phrase.prefix { $0 != " " } == phrases.first?.prefix { $0 != " " })
      }
    }
    let all =
      compile(form.role, .role) + compile(form.means, .means) + compile(form.benefit, .benefit)
    let openers = all.sorted { $0.phrase.count > $1.phrase.count }
    var byKey: [UInt16: [Opener]] = [:]
    for opener in openers {
      for key in Set(opener.phrase.beginnings.map(Self.key)) {
        byKey[key, default: []].append(opener)
      }
    }
    buckets = byKey.map { (key: $0.key, openers: $0.value) }
    var isFirst = [Bool](repeating: false, count: 256)
    for opener in openers {
      for (first, _) in opener.phrase.beginnings { isFirst[Int(first)] = true }
    }
    self.isFirst = isFirst
    storyWords = form.storyHeadings.map { $0.lowercased() }
    storyBytes = storyWords.map { Array($0.utf8) }
  }

  /// The form of `StoryForm.english`, compiled once.
  static let english = StoryGrammar(.english)

  /// The longest opener that stands at the beginning of a word.
  func opener(in text: [UInt8], at start: Int) -> Match? {
    guard let bucket = bucket(text, at: start, before: text.count) else { return nil }
    for opener in buckets[bucket].openers {
      if let match = opener.phrase.match(text, at: start) {
        return Match(opener: opener, start: start, rest: match.rest, end: match.end)
      }
    }
    return nil
  }

  /// Whether the two bytes at an offset begin any opener; a cheap test on raw source.
  func mayOpen(_ bytes: [UInt8], at offset: Int, before end: Int) -> Bool {
    bucket(bytes, at: offset, before: end) != nil
  }

  private func bucket(_ bytes: [UInt8], at offset: Int, before end: Int) -> Int? {
    let first = bytes[offset].asciiLowercased
    guard isFirst[Int(first)] else { return nil }
    let next = offset + 1 < end ? bytes[offset + 1].asciiLowercased : .blank
    // A curly apostrophe stands for a straight one; anything else that ends a word for a blank.
    let apostrophe = UInt8(ascii: "'")
    let second = next == 0xE2 ? apostrophe : next.isWord || next == apostrophe ? next : .blank
    let key = Self.key((first, second))
    return buckets.firstIndex { $0.key == key }
  }

  private static func key(_ beginning: (UInt8, UInt8)) -> UInt16 {
    UInt16(beginning.0) << 8 | UInt16(beginning.1)
  }

  /// Whether the bytes of a word stand anywhere; titles beyond ASCII are looked at as a whole.
  private func mayAnnounceStory(_ title: [UInt8]) -> Bool {
    if title.contains(where: { $0 >= 0x80 }) { return true }
    return storyBytes.contains { word in
      title.indices.contains { start in
        title.count - start >= word.count
          && word.indices.allSatisfy { title[start + $0].asciiLowercased == word[$0] }
      }
    }
  }

  /// Whether a heading announces stories.
  func announcesStory(_ title: String) -> Bool {
    guard mayAnnounceStory(Array(title.utf8)) else { return false }
    return title.lowercased().split { !$0.isLetter }.contains { storyWords.contains(String($0)) }
  }
}
