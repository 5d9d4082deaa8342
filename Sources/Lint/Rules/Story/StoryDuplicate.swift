import BacklogModel
import Source

/// Two stories in the same words.
struct StoryDuplicate: StorySetRule {
  let manual = RuleManual(
    "story/duplicate", .warning,
    finds: "a story that stands in the backlog twice",
    because: """
      Two items with one story are ranked, estimated and perhaps built twice. It happens when \
      somebody asks for what was asked for before, or copies an item to begin a new one.

      Case, punctuation and articles do not count. Of closed items nobody is reminded.
      """,
    examples: [
      .bad([
        "items/PAY-2M9Q.md": "As a shopper, I want to pay by card so that I need no cash.",
        "items/PAY-7K3F.md": "«As a Shopper I want to pay by a card, so that I need no cash».",
      ]),
      .good([
        "items/PAY-2M9Q.md": "As a shopper, I want to pay by card so that I need no cash.",
        "items/PAY-7K3F.md": "As a shopper, I want to pay by transfer so that I need no card.",
      ]),
    ])

  func findings(among stories: [PlacedStory]) -> [Finding] {
    StoryTwins.same(among: stories).findings(
      manual.id, among: stories, "the same story", original: "first told here",
      help: "keep one of them, or say what is different here")
  }
}
