import BacklogModel
import Source

/// A story with a single criterion.
struct CriteriaTooFew: CriteriaRule {
  let manual = RuleManual(
    "criteria/too-few", .note,
    finds: "a story with a single criterion",
    because: """
      One criterion tells the normal case; what happens otherwise is decided by whoever builds \
      it. Two are no magic number, but the second question is nearly always worth asking.

      Stories that are only proposed may have few. One scenario with several examples is one \
      criterion.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] «The order is placed when I press Pay»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [ ] No order is placed when the card has expired
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    guard context.expectsStory(criteria.item), context.expectsCriteria(criteria.item),
      !criteria.item.text.criteria.contains(where: \.isPlaceholder)
    else { return [] }
    return criteria.byStory.compactMap { entries in
      guard entries.count == 1, let only = entries.first?.criterion, !only.text.isEmpty else {
        return nil
      }
      return Defect(
        manual.id, at: only.range, "this is the only acceptance criterion",
        help: "say what must hold when something is missing, wrong or done twice")
    }
  }
}
