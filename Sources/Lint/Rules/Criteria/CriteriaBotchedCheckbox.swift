import BacklogModel
import Source

/// A box that Markdown does not take for one.
struct CriteriaBotchedCheckbox: ItemRule {
  let manual = RuleManual(
    "criteria/botched-checkbox", .warning,
    finds: "a box that is written in a way that Markdown does not know",
    because: """
      `-[ ]`, `- []` and `- [x]done` are shown as they stand, cannot be ticked on any forge and \
      do not count as done or open. A box is a bullet, a blank, `[ ]` or `[x]`, and a blank.

      Only sections of acceptance criteria are looked at, and no code in them.
      """,
    fixes: .always,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        «-[ ]» The order is placed when I press Pay
        «- []» No order is placed when the card has expired
        «- [x]»The receipt names the card
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [x] The [receipt](https://example.com/receipt) names the card
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard !item.isClosed, !item.text.criteriaSections.isEmpty else { return [] }
    let bytes = item.file.bytes
    return item.text.criteriaSections.flatMap { section in
      ProseLines(bytes, in: item.text.extent(of: section, in: item.file)).compactMap { line in
        WrittenBox(bytes, line: line).flatMap { $0.isRight ? nil : defect($0, item) }
      }
    }
  }

  private func defect(_ box: WrittenBox, _ item: Item) -> Defect {
    let bullet = box.bullet.map(item.file.text) ?? "-"
    let right = "\(bullet) \(box.isTicked ? "[x]" : "[ ]") "
    return Defect(
      manual.id, at: box.visible, "\(item.file.quote(box.visible)) is no box in Markdown",
      help: "write '\(right)' before the words",
      fix: Fix("Write the box as '\(right)'", edits: [TextEdit(box.range, with: right)]))
  }
}
