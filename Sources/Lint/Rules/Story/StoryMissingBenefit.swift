import BacklogModel
import Source

/// A story sentence without a reason.
struct StoryMissingBenefit: ItemRule {
  let manual = RuleManual(
    "story/missing-benefit", .note,
    finds: "a story that does not say why it is wanted",
    because: """
      The benefit is what the Product Owner ranks by, and what lets the developers find a simpler \
      way to the same result. "So that" is also the quickest test of a story: where nobody can \
      finish the sentence, perhaps nobody needs it.

      It is a note, since many teams leave the benefit out on purpose: of 826 stories that others \
      published half have none.
      """,
    examples: [
      .bad("«As a returning shopper, I want to pay with a saved card»."),
      .good(
        "As a returning shopper, I want to pay with a saved card so that I check out in seconds."),
      .good(
        "In order to check out in seconds, as a returning shopper, I want to pay with a saved card."
      ),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsStory(item) else { return [] }
    return item.text.stories.filter { $0.benefit == nil && $0.means != nil }.map { story in
      Defect(
        manual.id, at: story.range, "the story does not say why it is wanted",
        help: "end it with 'so that [result]'")
    }
  }
}
