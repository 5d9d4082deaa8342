import BacklogModel
import Source

/// A story without a story sentence.
struct StoryMissing: ItemRule {
  let manual = RuleManual(
    "story/missing", .warning,
    finds: "a story whose text has no story sentence",
    because: """
      *As a [persona], I want to [goal] so that [result]* says in one breath for whom something is \
      built, what, and why. Without it everybody fills in their own answer, and the differences \
      show when it is built.

      The sentence is found on one line or several, with bold words, as a list, in a quote or a \
      table, benefit first or last. Open items of the type `story` need one, and those of other \
      types whose Definition of Ready says so. The words of other languages are set by \
      `story-form:`.
      """,
    examples: [
      .bad(
        """
        «# Pay with a saved card»

        Add a button to the payment page.
        """),
      .good(
        """
        # Pay with a saved card

        As a returning shopper, I want to pay with a saved card so that I check out in seconds.
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard item.text.stories.isEmpty, context.expectsStory(item) else { return [] }
    return [
      Defect(
        manual.id, at: item.textStart, "no sentence here says who wants what, and why",
        help: "write 'As a [persona], I want to [goal] so that [result]'")
    ]
  }
}
