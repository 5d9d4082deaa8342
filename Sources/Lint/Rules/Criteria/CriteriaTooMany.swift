import BacklogModel
import Source

/// A story with more criteria than one story can have.
struct CriteriaTooMany: CriteriaRule {
  /// The most criteria of a story.
  private static let most = 10

  let manual = RuleManual(
    "criteria/too-many", .note,
    finds: "a story with more than ten criteria",
    because: """
      Many criteria are the surest sign that several stories share a file. Nobody keeps fifteen \
      of them in mind, and the story is done only when the least important is.

      Ten are the limit. Each story of a file is counted by itself.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Card number 1 is shown
        - [ ] Card number 2 is shown
        - [ ] Card number 3 is shown
        - [ ] Card number 4 is shown
        - [ ] Card number 5 is shown
        - [ ] Card number 6 is shown
        - [ ] Card number 7 is shown
        - [ ] Card number 8 is shown
        - [ ] Card number 9 is shown
        - [ ] Card number 10 is shown
        - [ ] «Card number 11 is shown»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The cards are shown, the last used one first
        - [ ] An expired card is marked
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.byStory.compactMap { entries in
      guard entries.count > Self.most else { return nil }
      return Defect(
        manual.id, at: entries[Self.most].criterion.range,
        "the story has \(entries.count) criteria; more than \(Self.most) are hard to keep in mind",
        help: "split the story: which criteria would be worth delivering first?")
    }
  }
}
