import Source

/// Gherkin that the official parser refuses; the readers report it.
struct GherkinSyntax: Rule {
  let manual = RuleManual(
    "gherkin/syntax", .error,
    finds: "a fence or file in Gherkin that cannot be read as a whole",
    because: """
      What the parser cannot read is not tested: most runners refuse the whole file. The messages \
      are those of the official parser, so that they can be looked up; the help says the same in \
      plain words.

      Fences count that say `gherkin`, `cucumber` or `feature`. A fence may be a part of a \
      feature: it may begin with a scenario or with steps.
      """,
    examples: [
      .bad(
        """
        ```gherkin
        Scenario: Pay with a saved card
          Given a saved card
          «The order is placed»
        ```
        """),
      .bad(
        """
        ```gherkin
        Scenario Outline: Pay
          When I pay <price>
          Examples:
            | price |
            «| 5 | EUR |»
        ```
        """),
      .wholeScenario,
    ])
}
