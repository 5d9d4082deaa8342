import BacklogModel
import Source

/// A story sentence without a role.
struct StoryMissingRole: ItemRule {
  let manual = RuleManual(
    "story/missing-role", .warning,
    finds: "a story that does not say for whom it is",
    because: """
      Who wants something decides what is good enough: a guest who pays once and an accountant \
      who pays all day need different things. A story without a role is built for nobody in \
      particular, and nobody can be asked whether it helps.

      An "As a" with nobody after it is what `story/empty-role` reports.
      """,
    examples: [
      .bad("«I want to pay with a saved card so that I check out in seconds»."),
      .good(
        "As a returning shopper, I want to pay with a saved card so that I check out in seconds."),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsStory(item) else { return [] }
    return item.text.stories.filter { $0.role == nil && $0.emptyRole(item.file) == nil }.map {
      story in
      Defect(
        manual.id, at: story.range, "the story does not say for whom it is",
        help: "begin it with 'As a [persona], '")
    }
  }
}
