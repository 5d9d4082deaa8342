import BacklogModel
import Source

/// Criteria that were announced and not written.
struct CriteriaEmpty: ItemRule {
  let manual = RuleManual(
    "criteria/empty", .warning,
    finds: "a heading for acceptance criteria with nothing below it, or a criterion without words",
    because: """
      An empty section or box is a reminder that nobody acted on. In lists it looks as if the item \
      had criteria.

      An item that is only proposed may keep the empty section of its template.
      """,
    examples: [
      .bad(
        """
        ---
        status: ready
        ---

        As a returning shopper, I want to pay with a saved card so that I save time.

        «## Acceptance criteria»

        ## Notes
        """),
      .good(
        """
        ---
        status: ready
        ---

        As a returning shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsCriteria(item) else { return [] }
    let sections = item.text.criteriaSections.filter(\.isEmpty).map { section in
      Defect(
        manual.id, at: section.range, "no acceptance criteria follow this heading",
        help: "list what must hold for the item to be accepted, or remove the heading")
    }
    let criteria = item.text.criteria.filter { $0.text.isEmpty && $0.steps.isEmpty }
    return sections
      + criteria.map { criterion in
        Defect(
          manual.id, at: criterion.range, "criterion \(criterion.number) has no words",
          help: "say what must hold, or remove it")
      }
  }
}
