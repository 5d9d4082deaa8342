import Source

/// A key that stands twice; the reader reports it.
struct FrontMatterDuplicateKey: Rule {
  let manual = RuleManual(
    "front-matter/duplicate-key", .error,
    finds: "a key that stands twice in the front matter",
    because: """
      Of two equal keys the first counts here, and the last in other tools. Two branches that each \
      add the same key merge without a conflict, so nobody may have noticed.
      """,
    examples: [
      .bad(
        """
        ---
        estimate: 3
        «estimate»: 5
        ---
        """),
      .good(
        """
        ---
        estimate: 5
        ---
        """),
    ])
}
