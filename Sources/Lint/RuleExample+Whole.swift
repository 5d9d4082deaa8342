/// Good examples that several rules show.
extension RuleExample {
  /// An item with all keys that it must have.
  static let wholeHead = good(
    """
    ---
    id: PAY-7K3F
    title: Pay with a saved card
    type: story
    status: draft
    ---
    """)

  /// An order that lists two items.
  static let wholeOrder = good([
    "order.md": "1. PAY-7K3F\n1. PAY-2M9Q",
    "items/PAY-7K3F.md": "# Pay with a saved card",
    "items/PAY-2M9Q.md": "# Explain an expired card",
  ])

  /// A scenario with a step of each kind, in their order.
  static let wholeScenario = good(
    """
    ```gherkin
    Scenario: Pay with a saved card
      Given a saved card
      When I press Pay
      Then the order is placed
    ```
    """)
}
