import BacklogModel
import Source

/// A story that begins with "As a" and names nobody.
struct StoryEmptyRole: StoryRule {
  let manual = RuleManual(
    "story/empty-role", .warning,
    finds: "a story that begins with \"As a\" and names nobody",
    because: """
      The place for the role is there and nobody filled it in. Whoever reads the story has to \
      guess whose problem it solves.

      What is only punctuation, such as `As a …,`, names nobody either. A story without "As a" is \
      what `story/missing-role` reports.
      """,
    examples: [
      .bad("«As a», I want to pay with a saved card so that I check out in seconds."),
      .bad("«As a …», I want to pay with a saved card so that I check out in seconds."),
      .good(
        "As a returning shopper, I want to pay with a saved card so that I check out in seconds."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    guard story.role.isEmpty, let range = story.story.emptyRole(story.item.file) else { return [] }
    return [
      Defect(
        manual.id, at: range, "the story begins with \(story.quote(range)) and names nobody",
        help: "name the persona: 'As a [persona], '")
    ]
  }
}

extension Story {
  /// Where "As a" stands with nothing but marks after it; `nil` if the story begins otherwise.
  func emptyRole(_ file: SourceFile) -> ByteRange? {
    guard role == nil, let end = (means ?? benefit)?.range.lowerBound, end > range.lowerBound
    else { return nil }
    let words = WordReader.words(in: file.bytes, range.lowerBound..<end)
    guard let first = words.first, first.key == Self.asKey else { return nil }
    let opener = words.prefix { Self.openerKeys.contains($0.key) || $0.isMark(".") }
    return Array(opener).range
  }

  private static let asKey = WordKey.of("as")
  private static let openerKeys = Set(["as", "a", "an", "the"].map(WordKey.of))
}
