import BacklogModel
import Source

/// Boxes or scenarios that are no criteria, because no heading says so.
struct CriteriaOutsideSection: ItemRule {
  let manual = RuleManual(
    "criteria/outside-section", .warning,
    finds: "boxes or scenarios below a story that no heading makes criteria",
    because: """
      Criteria are read below a heading that announces them, so that lists of tasks or ideas are \
      not taken for promises. Without the heading the item has no criteria: nobody counts them, \
      and it is never ready.

      What counts are boxes right below the story, and lines that begin with Given, in an item \
      that has no section of criteria.
      """,
    fixes: .unsafe,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        «- [ ] The order is placed when I press Pay»
        - [ ] No order is placed when the card has expired
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay

        ## Tasks

        - [ ] Ask the bank for a test account
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsStory(item), let story = item.text.stories.first,
      item.text.criteriaSections.isEmpty, item.text.criteria.isEmpty
    else { return [] }
    let bytes = item.file.bytes
    let start = item.file.line(at: story.range.upperBound).upperBound
    for line in ProseLines(bytes, in: start..<bytes.count) {
      let text = bytes[line].drop { $0.isBlank || "-*+".utf8.contains($0) }
      let isScenario = Array(text.prefix(6)) == Array("Given ".utf8)
      let isBox = WrittenBox(bytes, line: line) != nil && isBelow(story, line, item)
      guard isScenario || isBox else { continue }
      let range = line.lowerBound + bytes[line].prefix { $0.isBlank }.count..<line.upperBound
      return [
        Defect(
          manual.id, at: range, "no heading says that acceptance criteria begin here",
          help: "write '## Acceptance criteria' above it",
          fix: Fix(
            "Add a heading", isSafe: false,
            edits: [
              TextEdit(line.lowerBound..<line.lowerBound, with: heading(item, line.lowerBound))
            ]))
      ]
    }
    return []
  }

  /// Whether no heading stands between a story and a line.
  private func isBelow(_ story: Story, _ line: ByteRange, _ item: Item) -> Bool {
    !item.text.sections.contains {
      $0.range.lowerBound >= story.range.upperBound && $0.range.lowerBound < line.lowerBound
    }
  }

  /// The heading, with the line ends of the file.
  private func heading(_ item: Item, _ offset: Int) -> String {
    let bytes = item.file.bytes
    let end = bytes.contains(0x0D) ? "\r\n" : "\n"
    return "## Acceptance criteria" + end + end
  }
}
