import Source

/// A required key that nothing gives; `ItemSchema` reports it.
struct FrontMatterMissingKey: Rule {
  let manual = RuleManual(
    "front-matter/missing-key", .error,
    finds: "an item without one of the keys that every item needs",
    because: """
      Every item has an `id`, a `title`, a `type` and a `status`. Without an ID nobody can rank \
      the item or refer to it; without a type nobody knows what it needs to be ready; without a \
      status nobody knows whether it is still to be done.

      A key that `defaults:` in `nextup.yml` gives need not be written. An ID may come from the \
      name of the file and a title from the first heading: then `front-matter/implied-key` notes it.
      """,
    examples: [
      .bad(
        """
        «---»
        id: PAY-7K3F
        title: Pay with a saved card
        type: story
        ---
        """),
      .wholeHead,
    ])
}
