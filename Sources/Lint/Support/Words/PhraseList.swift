import Source

/// Words and phrases that a rule looks for, such as "as appropriate".
///
/// Compared word by word, regardless of case. A phrase never reaches over a mark.
struct PhraseList: Sendable {
  /// All lists, whose first words the lexicon marks.
  static let all: [PhraseList] = [
    .vague, .loopholes, .openEnded, .unmeasured, .solutions, .examples, .doneSteps, .placeholders,
  ]

  /// A phrase that stands in a text.
  struct Match {
    /// The words that it covers, as indices.
    let words: Range<Int>
    /// Where it stands in the file.
    let range: ByteRange
  }

  private let phrases: [UInt64: [[UInt64]]]

  /// Compiles a list with a phrase a line; the longest phrase wins.
  init(_ lines: String) {
    var phrases: [UInt64: [[UInt64]]] = [:]
    for line in lines.split(separator: "\n") {
      for phrase in line.split(separator: ",") {
        let keys = phrase.split(whereSeparator: \.isWhitespace).map(WordKey.of)
        if let first = keys.first { phrases[first, default: []].append(Array(keys.dropFirst())) }
      }
    }
    self.phrases = phrases.mapValues { rests in
      rests.sorted { ($0.count, $0.first ?? 0) > ($1.count, $1.first ?? 0) }
    }
  }

  /// The first words of its phrases.
  var beginnings: [UInt64] { Array(phrases.keys) }

  /// The phrases in a text, from left to right.
  func matches(in words: [Word]) -> [Match] {
    var matches: [Match] = []
    var index = 0
    while index < words.count {
      guard words[index].isAny(.opensPhrase), let match = match(words, at: index) else {
        index += 1
        continue
      }
      matches.append(match)
      index = match.words.upperBound
    }
    return matches
  }

  /// The phrase that begins at a word.
  func match(_ words: [Word], at index: Int) -> Match? {
    guard let rests = phrases[words[index].key] else { return nil }
    for rest in rests where index + rest.count < words.count {
      if rest.indices.allSatisfy({ words[index + 1 + $0].key == rest[$0] }) {
        let end = index + rest.count
        return Match(
          words: index..<end + 1,
          range: words[index].range.lowerBound..<words[end].range.upperBound)
      }
    }
    return nil
  }
}
