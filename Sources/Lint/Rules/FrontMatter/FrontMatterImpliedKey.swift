import Source

/// An ID or title that is not written; `ItemSchema` reports it.
struct FrontMatterImpliedKey: Rule {
  let manual = RuleManual(
    "front-matter/implied-key", .note,
    finds: "an item whose ID or title is not written in its front matter",
    because: """
      Plain Markdown stories can be used as they are: the ID is then taken from the name of the \
      file, and the title from the first heading. Both are easily changed by accident: who renames \
      the file gives the item a new identity, and the order no longer knows it.

      `nextup fmt --assign-ids` writes what is missing.
      """,
    examples: [
      .bad(
        """
        «---»
        title: Pay with a saved card
        type: story
        status: draft
        ---
        """),
      .wholeHead,
    ])
}
