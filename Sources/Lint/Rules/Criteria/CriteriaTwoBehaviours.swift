import BacklogModel
import Source

/// A criterion that tests two things.
struct CriteriaTwoBehaviours: CriteriaRule {
  private static let when = WordKey.of("when")
  private static let then = WordKey.of("then")

  let manual = RuleManual(
    "criteria/two-behaviours", .note,
    finds: "a criterion with a second \"when\" after its \"then\"",
    because: """
      A scenario with two actions fails at the first one and says nothing about the second. When \
      it fails, nobody knows which behaviour is wrong.

      What counts is a "when" after the "then" of the same criterion.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] When I press Pay, then I see the number, and «when» I go back, then I see the order
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Given a saved card, when I press Pay, then I see the number
        - [ ] Given an order, when I go back, then I see the order
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.entries.compactMap { entry in
      let words = entry.words
      guard let action = words.firstIndex(where: { $0.key == Self.when }),
        let outcome = words[action...].firstIndex(where: { $0.key == Self.then }),
        let second = words[outcome...].firstIndex(where: { $0.key == Self.when }),
        words[second...].contains(where: { $0.key == Self.then })
      else { return nil }
      return Defect(
        manual.id, at: words[second].range, "a second behaviour begins here",
        help: "make two criteria of it, each with one 'when' and one 'then'")
    }
  }
}
