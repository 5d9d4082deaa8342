import BacklogModel
import Source

/// A word in a goal that everybody understands otherwise.
struct StoryVagueTerm: StoryRule {
  let manual = RuleManual(
    "story/vague-term", .note,
    finds: "a vague word in what is wanted",
    because: """
      "Appropriate", "user-friendly" and "various" are agreed to by everybody, because everybody \
      reads something else into them. The differences show when the story is accepted.

      The list follows the rules for vague terms of the INCOSE Guide to Writing Requirements. \
      Only the goal counts: a reason may be told in everyday words.
      """,
    examples: [
      .bad("As a shopper, I want an «intuitive» list of cards so that I find mine."),
      .good("As a shopper, I want the card I used last on top of the list so that I find it."),
    ])

  func defects(in story: StoryWords, of context: LintContext) -> [Defect] {
    PhraseList.vague.matches(in: story.means).map { match in
      Defect(
        manual.id, at: match.range, "\(story.quote(match.range)) means something else to everybody",
        help: "say what can be seen when it is so")
    }
  }
}
