import Source

/// A key that nobody knows; `ItemSchema` and the readers of records report it.
struct FrontMatterUnknownKey: Rule {
  let manual = RuleManual(
    "front-matter/unknown-key", .warning,
    finds: "a key that items or records do not have",
    because: """
      A misspelt key is silently without effect: an item with `estimat: 3` has no estimate.

      Keys of the team's own begin with `x-` or stand in `extra-keys:`. A backlog that has always \
      written `dependencies` where Nextup writes `depends` says so once, in `keys:`.
      """,
    fixes: .unsafe,
    examples: [
      .bad(
        """
        ---
        id: PAY-7K3F
        «estimat»: 3
        ---
        """),
      .good(
        """
        ---
        id: PAY-7K3F
        estimate: 3
        x-legal-case: 2026/117
        ---
        """),
    ])
}
