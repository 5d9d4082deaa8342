import BacklogModel
import Source

/// A step of the work among the criteria.
struct CriteriaTaskNotOutcome: CriteriaRule {
  /// The step begins within so many words: "the new unit tests".
  private static let mostWordsBefore = 3

  let manual = RuleManual(
    "criteria/task-not-outcome", .note,
    finds: "a step of the Definition of Done that poses as a criterion",
    because: """
      "Unit tests pass" and "documentation updated" hold for every item; they belong to the \
      Definition of Done of the team. A criterion says what is different for the people who use \
      the product.

      Only stories are looked at, and only the first words of a criterion: a story may be about \
      pull requests.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [ ] «Unit tests» are written
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [ ] The receipt names the card
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    guard context.expectsStory(criteria.item) else { return [] }
    return criteria.entries.compactMap { entry in
      guard let match = PhraseList.doneSteps.matches(in: entry.words).first,
        match.words.lowerBound < Self.mostWordsBefore
      else { return nil }
      return Defect(
        manual.id, at: match.range,
        "\(criteria.quote(match.range)) is a step of the work, not what the story must bring",
        help: "move it to the Definition of Done, once for all items")
    }
  }
}
