import BacklogModel
import Source

/// Notes and examples inside a story sentence.
struct StoryExtraText: StoryRule {
  let manual = RuleManual(
    "story/extra-text", .warning,
    finds: "brackets, examples or notes inside a story sentence",
    because: """
      A story says who, what and why. What stands in brackets or after "e.g." is a criterion, a \
      note or a part of the solution: it hides there from tests and from the people who skim the \
      backlog.

      In the goal, "should" and "must" count too, for they state a rule, and so does "including" \
      with several things after it. Links and code do not count.
      """,
    measured: """
      On 630 stories labelled by the UStAI project P .42 and R .70: of 36 stories with brackets only \
      16 carry the label *minimal*. On those of three raters P 1.0 and R .58. See \
      [story quality](../../story-quality.md).
      """,
    examples: [
      .bad(
        "As a shopper, I want to pay with a card «(Visa first)» so that I check out in seconds."),
      .bad("As a shopper, I want to pay by transfer, «e.g.» SEPA, so that I need no card."),
      .bad("As a shopper, I want to see my cards, they «should» be sorted, so that I find mine."),
      .good("As a shopper, I want to pay with a Visa card so that I check out in seconds."),
      .good(
        """
        As a shopper, I want to pay with a card so that I check out in seconds.

        Visa comes first (two thirds of our shoppers have one).
        """),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    var defects: [Defect] = []
    for (_, words) in story.parts {
      for range in Self.brackets(in: words) {
        defects.append(defect(range, "\(story.quote(range)) is a note inside the story sentence"))
      }
      let inside = Self.brackets(in: words)
      for match in PhraseList.examples.matches(in: words)
      where !inside.contains(where: { $0.contains(match.range.lowerBound) }) {
        let range = Self.withStops(match, words)
        defects.append(defect(range, "\(story.quote(range)) opens an example inside the sentence"))
      }
      for match in Self.abbreviations(in: words, outside: inside) {
        defects.append(defect(match, "\(story.quote(match)) opens an example inside the sentence"))
      }
    }
    return defects + statements(in: story)
  }

  /// Rules and lists inside the goal.
  private func statements(in story: StoryWords) -> [Defect] {
    let words = story.means
    return words.indices.dropFirst().compactMap { index in
      let word = words[index]
      if Self.obligations.contains(word.key) {
        return defect(word.range, "\(story.quote(word.range)) states a rule inside the goal")
      }
      let isList = word.key == Self.including && words[index...].contains { $0.isMark(",") }
      return isList
        ? defect(word.range, "\(story.quote(word.range)) opens a list inside the goal") : nil
    }
  }

  private static let obligations = Set(["should", "must"].map(WordKey.of))
  private static let including = WordKey.of("including")

  private func defect(_ range: ByteRange, _ message: String) -> Defect {
    Defect(
      manual.id, at: range, message,
      help: "move it below the story, or make it an acceptance criterion")
  }

  /// The outermost pairs of brackets; one that is not closed runs to the end.
  private static func brackets(in words: [Word]) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var depth = 0
    var start = 0
    for word in words where word.mark != 0 {
      switch word.mark {
      case UInt8(ascii: "("), UInt8(ascii: "{"):
        if depth == 0 { start = word.range.lowerBound }
        depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"):
        if depth == 1 { ranges.append(start..<word.range.upperBound) }
        depth = max(0, depth - 1)
      default: break
      }
    }
    if depth > 0, let last = words.last { ranges.append(start..<last.range.upperBound) }
    return ranges
  }

  /// "e.g." and "i.e.", which are four tokens.
  private static func abbreviations(in words: [Word], outside: [ByteRange]) -> [ByteRange] {
    guard words.count > 3 else { return [] }
    return (0..<words.count - 2).compactMap { index in
      guard
        abbreviated.contains(where: {
          words[index].key == $0.0 && words[index + 1].isMark(".") && words[index + 2].key == $0.1
        })
      else { return nil }
      let hasStop = index + 3 < words.count && words[index + 3].isMark(".")
      let range =
        words[index].range.lowerBound..<words[hasStop ? index + 3 : index + 2].range.upperBound
      return outside.contains { $0.contains(range.lowerBound) } ? nil : range
    }
  }

  private static let abbreviated = [("e", "g"), ("i", "e"), ("n", "b")].map {
    (WordKey.of($0.0), WordKey.of($0.1))
  }

  private static func withStops(_ match: PhraseList.Match, _ words: [Word]) -> ByteRange {
    let next = match.words.upperBound
    let hasStop = next < words.count && words[next].isMark(".")
    return match.range
      .lowerBound..<(hasStop ? words[next].range.upperBound : match.range.upperBound)
  }
}
