import Source

/// A suppression of a rule that does not exist, or that cannot be suppressed.
struct SuppressionUnknownRule: Rule {
  let manual = RuleManual(
    "suppression/unknown-rule", .error,
    finds: "a comment that takes findings back of a rule that nobody knows",
    because: """
      A rule that is misspelt takes nothing back, and a comment without a rule, or with a whole \
      group, would take back too much. Approval of the order is never a matter of comments: its findings cannot be taken back.
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

  static func defect(ofWord word: String, at range: ByteRange) -> Defect {
    Defect(
      "suppression/unknown-rule", at: range, "'\(word)' means nothing",
      help: """
        write \(Suppression.keyword), which counts for its line or, alone on a line, for those below; \
        or \(Suppression.keyword)-file
        """)
  }

  static func defect(of name: Suppression.Name) -> Defect {
    let rule = name.rule
    if !rule.canBeSuppressed {
      return Defect(
        "suppression/unknown-rule", at: name.range, "findings of '\(rule)' cannot be taken back")
    }
    let isGroup = RuleCatalog.all.contains { $0.manual.id.group == rule.name }
    let message =
      isGroup
      ? "'\(rule)' is a group of rules"
      : "there is no rule '\(rule)'" + RuleCatalog.suggestion(for: rule.name)
    return Defect(
      "suppression/unknown-rule", at: name.range, message,
      help: isGroup ? "name each rule whose findings are fine" : nil)
  }
}
