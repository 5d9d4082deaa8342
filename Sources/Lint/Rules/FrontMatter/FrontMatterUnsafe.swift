import Source

/// YAML that means more than it shows; the reader reports it.
struct FrontMatterUnsafe: Rule {
  let manual = RuleManual(
    "front-matter/unsafe", .error,
    finds: "YAML in the front matter that means more than it shows",
    because: """
      Anchors, aliases, tags, several documents and invisible line ends let a file mean something \
      else than a reviewer sees, or grow without bounds when it is read. A backlog needs none of \
      them, so they are refused.
      """,
    examples: [
      .bad(
        """
        ---
        title: «&name Pay with a saved card»
        ---
        """),
      .good(
        """
        ---
        title: Pay with a saved card
        ---
        """),
    ])
}
