import BacklogModel
import Source

/// A scenario that only begins.
struct CriteriaNoOutcome: CriteriaRule {
  private static let then = WordKey.of("then")

  let manual = RuleManual(
    "criteria/no-outcome", .warning,
    finds: "a scenario without a \"then\"",
    because: """
      A scenario without its outcome sets a scene and stops. Nothing can be observed, so nothing \
      can be tested.

      Criteria with steps count: those that say given or when and never then.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] «Given a saved card, when I press Pay»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Given a saved card, when I press Pay, then the order is placed
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.entries.compactMap { entry in
      let criterion = entry.criterion
      guard entry.isScenario, !criterion.steps.contains(where: isOutcome),
        entry.hasStep("given") || entry.hasStep("when"), !entry.words.contains(where: hasThen)
      else { return nil }
      return Defect(
        manual.id, at: criterion.range, "the scenario has no outcome",
        help: "end it with 'then' and what can be seen")
    }
  }

  private func isOutcome(_ step: Criterion.Step) -> Bool { step.keyword.lowercased() == "then" }

  private func hasThen(_ word: Word) -> Bool { word.key == Self.then }
}
