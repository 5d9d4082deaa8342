import BacklogModel
import Source

/// A story that nobody can accept.
struct CriteriaMissing: ItemRule {
  let manual = RuleManual(
    "criteria/missing", .warning,
    finds: "a story without acceptance criteria",
    because: """
      Acceptance criteria are what the Product Owner accepts by and what the testers test. Without \
      them "done" is an opinion.

      A story that is only proposed may still lack them: not every idea deserves the work. From \
      the stage *ready* on, a story needs at least one, under a heading such as *Acceptance \
      criteria* or in the key `criteria`. Where a file has several stories, each needs its own.
      """,
    examples: [
      .bad(
        """
        ---
        type: story
        status: ready
        ---

        «As a returning shopper, I want to pay with a saved card so that I save time».
        """),
      .good(
        """
        ---
        type: story
        status: ready
        ---

        As a returning shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] Given a saved card, when I press Pay, then the order is placed
        """),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard context.expectsStory(item), context.expectsCriteria(item) else { return [] }
    let text = item.text
    if text.criteria.isEmpty {
      // An empty section is what criteria/empty reports; where there is no story either,
      // story/missing says so, and one finding is enough to begin with.
      guard text.criteriaSections.isEmpty, !text.stories.isEmpty else { return [] }
      return [defect(at: text.stories[0].range)]
    }
    guard text.stories.count > 1 else { return [] }
    let served = Set(text.criteria.compactMap(\.story))
    guard !served.isEmpty else { return [] }
    return text.stories.indices.filter { !served.contains($0) }.map {
      defect(at: text.stories[$0].range)
    }
  }

  private func defect(at range: ByteRange) -> Defect {
    Defect(
      manual.id, at: range, "the story has no acceptance criteria",
      help: "list what must hold for it to be accepted, under '## Acceptance criteria'")
  }
}
