import BacklogModel
import Source

/// Criteria that know only success.
struct CriteriaHappyPathOnly: CriteriaRule {
  /// Of fewer criteria nobody expects the other cases.
  private static let fewest = 3

  let manual = RuleManual(
    "criteria/happy-path-only", .note,
    finds: "criteria of which none says what happens when something goes wrong",
    because: """
      Most defects live where the card has expired, the list is empty or somebody presses twice. \
      If no criterion speaks of such a case, the developers decide it alone, or nobody does.

      Three criteria at least are asked for; a single word such as "not", "empty", "error" or \
      "only" in one of them is enough.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] «The saved cards are shown»
        - [ ] The order is placed when I press Pay
        - [ ] The receipt names the card
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The saved cards are shown
        - [ ] The order is placed when I press Pay
        - [ ] No order is placed when the card has expired
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    guard context.expectsStory(criteria.item) else { return [] }
    return criteria.byStory.compactMap { entries in
      guard entries.count >= Self.fewest, let first = entries.first,
        !entries.contains(where: { $0.words.contains { $0.isAny(.failure) } })
      else { return nil }
      return Defect(
        manual.id, at: first.criterion.range,
        "none of the \(entries.count) criteria says what happens when something goes wrong",
        help: "add what is seen when a value is missing, wrong, too large or entered twice")
    }
  }
}
