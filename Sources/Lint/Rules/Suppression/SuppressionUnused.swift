import Source

/// A suppression of what is not found.
struct SuppressionUnused: Rule {
  let manual = RuleManual(
    "suppression/unused", .warning,
    finds: "a comment that takes back what is not found",
    because: """
      The defect is gone, or stands elsewhere. A comment that stays would hide the next one. `nextup \
      check --fix` removes it.
      """,
    fixes: .sometimes,
    examples: [
      .bad(
        """
        As a shopper, I want to pay so that I get my goods. <!-- nextup-ignore «story/missing-benefit»: a spike -->
        """),
      .good(
        """
        As a shopper, I want to pay. <!-- nextup-ignore story/missing-benefit: asked for by law -->
        """),
    ])

  static func defect(of name: Suppression.Name, removing suppression: Suppression?) -> Defect {
    Defect(
      "suppression/unused", at: name.range, "there is nothing of '\(name.rule)' to take back here",
      fix: suppression.map { Fix("Remove the comment", edits: [TextEdit($0.removal, with: "")]) })
  }
}
