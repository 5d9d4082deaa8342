import Source

/// A suppression without a reason; it has no effect.
struct SuppressionMissingReason: Rule {
  let manual = RuleManual(
    "suppression/missing-reason", .error,
    finds: "a comment that takes findings back without saying why",
    because: """
      Somebody will find the comment in a year and ask whether it still holds. So a reason is \
      required, and without one the comment has no effect.

      `<!-- nextup-ignore RULE: REASON -->` counts for its line. Where it stands alone, it counts \
      for the lines below it up to the next blank one. `nextup-ignore-file` counts for the whole \
      file. Several rules stand with commas between them. In front matter the same stands after \
      `#`.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay so that I get my goods.

        ## Acceptance criteria

        - [ ] The number of the order is shown
        «<!-- nextup-ignore criteria/duplicate -->»
        """),
      .good(
        """
        As a shopper, I want to pay so that I get my goods.

        ## Acceptance criteria

        - [ ] The number is shown
        - [ ] The number is shown <!-- nextup-ignore criteria/duplicate: on each of two pages -->
        """),
    ])

  static func defect(of suppression: Suppression) -> Defect {
    let names = suppression.names.map(\.rule.name).joined(separator: ", ")
    return Defect(
      "suppression/missing-reason", at: suppression.range, "the comment gives no reason",
      help: "write <!-- \(Suppression.keyword) \(names): the reason -->")
  }
}
