import BacklogModel
import Source

/// A quality without a number.
struct CriteriaUnmeasured: CriteriaRule {
  private static let numbers = Set(
    [
      "one", "two", "three", "four", "five", "ten", "seconds", "second", "ms", "minute", "minutes",
      "clicks", "percent", "than",
    ].map(WordKey.of))

  let manual = RuleManual(
    "criteria/unmeasured", .note,
    finds: "a quality such as \"fast\" or \"easy\" without a number",
    because: """
      "Fast" is two seconds for one and two hundred milliseconds for another. A number with a \
      unit ends the discussion before it begins.

      A criterion with a number in it is left alone, and so is one that says within what or by \
      how much.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The page opens «quickly»
        """),
      .good(
        """
        As a shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The page opens quickly: in 2 s on a phone
        """),
    ])

  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect] {
    criteria.defects(
      of: .unmeasured, manual.id, where: { !$0.contains(where: isNumber) },
      { "\($0) has no measure" }, help: "give a number and a unit, and say how it is measured")
  }

  private func isNumber(_ word: Word) -> Bool {
    word.lastLetter.isASCIIDigit || Self.numbers.contains(word.key)
  }
}
