import Source

/// What is too large, or cannot be read at all; the readers and the loader report it.
struct ItemLimit: Rule {
  let manual = RuleManual(
    "item/limit", .error,
    finds: "a file that is larger than what is read, or that cannot be read at all",
    because: """
      Items may have 256 KiB, their front matter 16 KiB, an order 1 MiB and 16,000 entries, no line \
      more than 64 KiB, and no list more than 64 levels. Above that a file is hardly a story any \
      more, and reading it takes longer than a check may take. `limits` in `nextup.yml` can lower \
      all of them. Links and devices in the place of a file are never followed.

      Such a file stays in every list, marked as broken: nothing is left out silently.
      """,
    examples: [
      .bad([
        "items/PAY-7K3F.md": "---\n«title: " + String(repeating: "Pay. ", count: 3300) + "»\n---"
      ]),
      .good("A short story."),
    ])
}
