import BacklogModel
import Source

/// Two stories in nearly the same words.
struct StoryNearDuplicate: StorySetRule {
  let manual = RuleManual(
    "story/near-duplicate", .note,
    finds: "a story that says nearly the same as another one",
    because: """
      Two people often ask for one thing in slightly different words, or for two roles. Seen \
      together, the stories can become one; seen apart, they are built twice.

      Goal and reason of two stories must share four words in five, articles and the like left \
      out, and begin with the same word. The role does not count. Pairs are found by MinHash \
      (Broder, 1997), so that a large backlog takes hardly longer a story than a small one.
      """,
    examples: [
      .bad([
        "items/PAY-2M9Q.md":
          "As a shopper, I want to download my receipts as a file so that I can claim expenses.",
        "items/PAY-7K3F.md":
          "«As a clerk, I want to download receipts as one file so that I can claim my expenses».",
      ]),
      .good([
        "items/PAY-2M9Q.md":
          "As a shopper, I want to download my receipts as a file so that I can claim expenses.",
        "items/PAY-7K3F.md":
          "As a shopper, I want to delete my receipts from the list so that nobody reads them.",
      ]),
    ])

  func findings(among stories: [PlacedStory]) -> [Finding] {
    StoryTwins.alike(among: stories).findings(
      manual.id, among: stories, "nearly the same story", original: "told like this here",
      help: "make one story of both, or say in the title what sets them apart")
  }
}
