import BacklogModel
import Source

/// Scenarios among plain criteria.
struct CriteriaMixedForms: CriteriaRule {
  let manual = RuleManual(
    "criteria/mixed-forms", .note,
    finds: "criteria of which some are scenarios and others are not",
    because: """
      A reader who has seen four scenarios takes the fifth line for a heading or a note. One form \
      for the criteria of a story makes each of them count.

      What counts are criteria of one story with and without Given, When, Then, two of each at \
      least: one rule beside the scenarios is often the clearest way to say it.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Given a saved card, when I press Pay, then the order is placed
        - [ ] Given no card, when I press Pay, then I am asked for one
        - [ ] «The receipt names the card»
        - [ ] No card number is stored
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Given a saved card, when I press Pay, then the order is placed
        - [ ] Given an order, when I open it, then the receipt names the card
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.byStory.compactMap { entries in
      let scenarios = entries.count(where: \.isScenario)
      let rarer = scenarios * 2 < entries.count
      guard scenarios > 1, scenarios < entries.count - 1,
        let odd = entries.first(where: { $0.isScenario == rarer && !$0.criterion.text.isEmpty })
      else { return nil }
      let (few, many) = rarer ? ("a scenario", "statements") : ("a statement", "scenarios")
      return Defect(
        manual.id, at: odd.criterion.range, "this criterion is \(few), the others are \(many)",
        help: "write all of them in one form")
    }
  }
}
