import BacklogModel
import Source

/// A criterion that does not end.
struct CriteriaOpenEnded: CriteriaRule {
  let manual = RuleManual(
    "criteria/open-ended", .warning,
    finds: "a criterion that ends in \"etc.\"",
    because: """
      Nobody can test "etc.": the list goes on in the head of the writer only.

      The phrases follow the rule for open-ended clauses of the INCOSE Guide to Writing \
      Requirements.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Visa, Mastercard «etc». are accepted
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Visa, Mastercard and American Express are accepted
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.defects(
      of: .openEnded, manual.id,
      { "\($0) leaves open what else must hold" },
      help: "list everything, or say by what rule a thing belongs to the list")
  }
}
