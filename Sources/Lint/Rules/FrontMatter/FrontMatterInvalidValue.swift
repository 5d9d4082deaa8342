import Source

/// A value that its key cannot have; `ItemSchema` and the readers of records report it.
struct FrontMatterInvalidValue: Rule {
  let manual = RuleManual(
    "front-matter/invalid-value", .error,
    finds: "a value that its key cannot have",
    because: """
      An estimate that is not on the team's scale cannot be added up, a status that nobody knows \
      stands for no stage, and a day that does not exist lies in no sprint. The value is kept as \
      it is, and counts as absent wherever something is calculated.

      Types, statuses and the scale are the team's own: `types:`, `statuses:` and \
      `estimate-scale:` in `nextup.yml`.
      """,
    fixes: .unsafe,
    examples: [
      .bad(
        """
        ---
        status: «redy»
        estimate: «4»
        ---
        """),
      .good(
        """
        ---
        status: ready
        estimate: 5
        ---
        """),
    ])
}
