import Source

/// Front matter that YAML itself refuses; the reader reports it.
struct FrontMatterSyntax: Rule {
  let manual = RuleManual(
    "front-matter/syntax", .error,
    finds: "front matter that cannot be read",
    because: """
      An item whose front matter cannot be read has no status, no estimate and no epic. It stays \
      in every list, marked as broken, until somebody puts it right.

      The usual causes are a name that begins with `@`, a colon inside a title, a bracket or quote \
      that is never closed, and tabs.
      """,
    fixes: .sometimes,
    examples: [
      .bad(
        """
        ---
        title: «Pay: with a saved card»
        ---
        """),
      .good(
        """
        ---
        title: "Pay: with a saved card"
        ---
        """),
    ])
}
