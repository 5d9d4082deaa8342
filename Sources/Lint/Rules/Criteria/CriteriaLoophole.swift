import BacklogModel
import Source

/// A criterion that lets everybody off.
struct CriteriaLoophole: CriteriaRule {
  let manual = RuleManual(
    "criteria/loophole", .warning,
    finds: "a criterion with an \"if possible\" or \"as needed\" in it",
    because: """
      "If possible" makes a criterion that is always met: it was not possible. Either it must \
      hold, or it is no criterion.

      The phrases follow the rule for escape clauses of the INCOSE Guide to Writing Requirements.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The last card is chosen beforehand «if possible»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The last card is chosen beforehand if it has not expired
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.defects(
      of: .loopholes, manual.id, { "\($0) makes the criterion optional" },
      help: "say when it must hold, or move it to a story of its own")
  }
}
