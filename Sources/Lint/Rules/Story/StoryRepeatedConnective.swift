import BacklogModel
import Source

/// The words between two parts of a story, written twice.
struct StoryRepeatedConnective: StoryRule {
  let manual = RuleManual(
    "story/repeated-connective", .warning,
    finds: "a connecting word that stands twice, such as \"so that that\"",
    because: """
      It is a slip of the pen, and it makes tools and people stumble over where the reason \
      begins.

      Only what repeats the connective itself counts: "so that I can see that …" does not.
      """,
    fixes: .always,
    examples: [
      .bad("As a shopper, I want to pay with a saved card so that «that» I check out in seconds."),
      .bad("As a shopper, I want to «want to» pay with a saved card so that I save time."),
      .good("As a shopper, I want to see that my card was saved so that I need not ask."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    let bytes = story.item.file.bytes
    return [(story.means, Self.wants), (story.benefit, Self.reasons)].compactMap { words, openers in
      guard let range = Self.repetition(words, openers) else { return nil }
      var end = range.upperBound
      while end < bytes.count, bytes[end].isBlank { end += 1 }
      return Defect(
        manual.id, at: range, "\(story.quote(range)) repeats the words before it",
        fix: Fix("Remove it", edits: [TextEdit(range.lowerBound..<end, with: "")]))
    }
  }

  /// The words at the start of a part that open it once more, if others follow.
  ///
  /// A single word such as "that" may mean something ("that card"), unless a pronoun follows.
  private static func repetition(_ words: [Word], _ openers: [[UInt64]]) -> ByteRange? {
    let opener = openers.first { opener in
      words.count > opener.count && zip(opener, words).allSatisfy { $0 == $1.key }
        && (opener.count > 1 || pronouns.contains(words[opener.count].key))
    }
    return opener.flatMap { Array(words.prefix($0.count)).range }
  }

  private static func phrases(_ phrases: [String]) -> [[UInt64]] {
    phrases.map { $0.split(separator: " ").map(WordKey.of) }
  }
  private static let wants = phrases(["i want to", "i want", "want to", "i need to"])
  private static let reasons = phrases(["so that", "that so that", "in order to", "that", "so"])
  private static let pronouns = Set(
    ["i", "we", "you", "they", "he", "she", "it", "the", "my", "our"].map(WordKey.of))
}
