import BacklogModel
import Source

/// A vague word in a criterion.
struct CriteriaVagueTerm: CriteriaRule {
  let manual = RuleManual(
    "criteria/vague-term", .note,
    finds: "a vague word in a criterion",
    because: """
      "Works properly" passes every test and fails every customer. A criterion is for two people \
      who do not agree: a tester and a developer must come to the same answer.

      The words follow the rule for vague terms of the INCOSE Guide to Writing Requirements.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The total is shown «correctly as expected»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The total is the sum of all lines, with tax
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.defects(
      of: .vague, manual.id, { "\($0) means something else to everybody" },
      help: "say what can be seen when it is so")
  }
}
