import Source

/// A suppression of a rule that does not exist, or that cannot be suppressed.
struct SuppressionUnknownRule: Rule {
  let manual = RuleManual(
    "suppression/unknown-rule", .error,
    finds: "a comment that takes findings back of a rule that nobody knows",
    because: """
      A rule that is misspelt takes nothing back, and a comment without a rule would take back too \
      much. Approval of the order is never a matter of comments: its findings cannot be taken back.
      """,
    examples: [
      .bad(
        """
        As a shopper, I want to pay so that I get my goods. <!-- nextup-ignore «story/mising»: why -->
        """),
      .good(
        """
        Pay. <!-- nextup-ignore story/missing: the title says it all -->
        """),
    ])

  static func defect(at comment: ByteRange) -> Defect {
    Defect(
      "suppression/unknown-rule", at: comment, "the comment names no rule",
      help: "write <!-- \(Suppression.keyword) group/defect: the reason -->")
  }

  static func defect(of name: Suppression.Name) -> Defect {
    let message =
      name.rule.canBeSuppressed
      ? "there is no rule '\(name.rule)'" + RuleCatalog.suggestion(for: name.rule.name)
      : "findings of '\(name.rule)' cannot be taken back"
    return Defect("suppression/unknown-rule", at: name.range, message)
  }
}
