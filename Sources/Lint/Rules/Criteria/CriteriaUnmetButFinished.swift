import BacklogModel
import Source

/// A finished item with open boxes.
struct CriteriaUnmetButFinished: ItemRule {
  let manual = RuleManual(
    "criteria/unmet-but-finished", .warning,
    finds: "a finished item with a criterion that is not ticked",
    because: """
      Either the work is not done, or the boxes lie. Both make the next reader doubt all other \
      boxes.

      Items whose criteria have no boxes are left alone, and so are dropped ones.
      """,
    examples: [
      .bad(
        """
        ---
        type: story
        status: done
        ---

        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [x] The order is placed when I press Pay
        - [ ] «No order is placed when the card has expired»
        """),
      .good(
        """
        ---
        type: story
        status: done
        ---

        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [x] The order is placed when I press Pay
        - [x] No order is placed when the card has expired
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard item.isLegible, item.stage == .finished || item.stage == .accepted else { return [] }
    let open = item.text.criteria.filter { $0.isDone == false }
    guard let first = open.first else { return [] }
    let more = open.count > 1 ? ", and \(open.count - 1) more are open" : ""
    let status = item.status ?? "finished"
    return [
      Defect(
        manual.id, at: first.range,
        "the item is '\(status)', but criterion \(first.number) is not ticked\(more)",
        help: "tick what is met, or take the status back")
    ]
  }
}
