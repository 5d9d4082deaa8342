import BacklogModel
import Source

/// Criteria in several places.
struct CriteriaSeveralSections: ItemRule {
  let manual = RuleManual(
    "criteria/several-sections", .note,
    finds: "a story with two sections of acceptance criteria",
    because: """
      Whoever tests by the first section misses the second. Headings below one section group \
      criteria just as well, and their numbers then go through.

      Each story of a file may have a section of its own.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay

        ## Notes

        The bank answers within a second.

        «## Acceptance criteria (mobile)»

        - [ ] The keyboard shows digits only
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        ### Shop

        - [ ] The order is placed when I press Pay

        ### Mobile

        - [ ] The keyboard shows digits only
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    let sections = item.text.criteriaSections
    guard !item.isClosed, sections.count > 1, item.text.stories.count < 2 else { return [] }
    let finder = LineFinder(item.file)
    return sections.dropFirst().map { section in
      Defect(
        manual.id, at: section.range, "acceptance criteria begin here again",
        help: "put all criteria under one heading, and group them by headings below it",
        related: [finder.related(sections[0].range.lowerBound, "first section")])
    }
  }
}
