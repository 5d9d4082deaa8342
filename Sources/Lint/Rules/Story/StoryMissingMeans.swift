import BacklogModel
import Source

/// A story sentence without what is wanted.
struct StoryMissingMeans: ItemRule {
  let manual = RuleManual(
    "story/missing-means", .warning,
    finds: "a story that does not say what is wanted",
    because: """
      A role and a benefit without the thing that is wanted is a wish. Nobody can estimate it, \
      and nobody can tell when it is done.
      """,
    examples: [
      .bad("«As a returning shopper, so that I check out in seconds»."),
      .good(
        "As a returning shopper, I want to pay with a saved card so that I check out in seconds."),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsStory(item) else { return [] }
    return item.text.stories.filter { $0.means == nil }.map { story in
      Defect(
        manual.id, at: story.range, "the story does not say what is wanted",
        help: "say it after the role: 'I want to [goal]'")
    }
  }
}
