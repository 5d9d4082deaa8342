import TestSupport

/// A small backlog that has one of everything, with numbered IDs.
enum ShopBacklog {
  static let order = """
    # Product backlog

    Why this order: we protect the checkout revenue first.

    ## Now

    1. [PAY-1](items/PAY-1-saved-card.md) Pay with a saved card — a third of abandoned carts end here
    1. [PAY-2](items/PAY-2-expired-card.md) Explain an expired card
       - asked for by support, 40 tickets a week
    1. [PAY-6](items/PAY-6-certificates.md) Renew the certificates

    ## Next

    1. [PAY-3](items/PAY-3-receipts.md) E-mail receipts
    1. [PAY-7](items/PAY-7-totals.md) Round totals -- the tax office asked twice
    1. [PAY-8](items/PAY-8-currency.md) Show the currency

    ## Not now

    1. [PAY-4](items/PAY-4-crypto.md) Pay with crypto — no demand in the last survey

    """

  static let files: [String: String] = [
    "backlog/order.md": order,
    "backlog/goals/G-CHECKOUT.md": "---\ntitle: A checkout that nobody leaves\n---\n",
    "backlog/personas/shopper.md": "---\nname: returning shopper\n---\n",
    "backlog/items/PAY-1-saved-card.md": story(
      "PAY-1", "Pay with a saved card",
      """
      estimate: 3
      epic: PAY-9
      goal: G-CHECKOUT
      value: {business: 8, time: 5}
      labels: [checkout, cards]
      """),
    "backlog/items/PAY-2-expired-card.md": """
    ---
    id: PAY-2
    title: Explain an expired card
    type: story
    status: ready
    waiting-for: qa
    ---

    As a returning shopper, I want to see which card expired so that I can pay with another.

    ## Acceptance criteria

    - [x] The card is named by its last four digits

    """,
    "backlog/items/PAY-3-receipts.md": story(
      "PAY-3", "E-mail receipts", "estimate: 5\ndepends: [PAY-2]\nepic: PAY-9"),
    "backlog/items/PAY-4-crypto.md": item("PAY-4", "Pay with crypto", "spike", "draft"),
    "backlog/items/PAY-5-slow-cart.md": item(
      "PAY-5", "The cart is slow", "bug", "draft", "severity: high\nassignee: [ann, bob]"),
    "backlog/items/PAY-6-certificates.md": item(
      "PAY-6", "Renew the certificates", "task", "in-progress", "assignee: [ann]"),
    "backlog/items/PAY-7-totals.md": item("PAY-7", "Round totals", "bug", "done"),
    "backlog/items/PAY-8-currency.md": item("PAY-8", "Show the currency", "story", "accepted"),
    "backlog/items/PAY-9-cards.md": item("PAY-9", "Cards", "epic", "draft"),
    "backlog/items/PAY-10-refunds.md":
      "---\nid: PAY-10\ntitle: Refunds\nassignee: @ann\n---\n\nRefunds take a week.\n",
    "backlog/items/PAY-11-cheques.md": item(
      "PAY-11", "Pay by cheque", "story", "dropped", "reason: nobody has cheques"),
  ]

  /// A backlog of these files.
  static func make(_ changes: [String: String] = [:]) throws -> TemporaryBacklog {
    try TemporaryBacklog(files.merging(changes) { $1 })
  }

  private static func item(
    _ id: String, _ title: String, _ type: String, _ status: String, _ keys: String = ""
  ) -> String {
    let more = keys.isEmpty ? "" : keys + "\n"
    return "---\nid: \(id)\ntitle: \(title)\ntype: \(type)\nstatus: \(status)\n\(more)---\n"
      + "\n\(title) in our shop.\n"
  }

  private static func story(_ id: String, _ title: String, _ keys: String) -> String {
    item(id, title, "story", "ready", keys) + """

      As a returning shopper, I want to have it so that I check out in seconds.

      ## Acceptance criteria

      - [ ] Given a saved card, when I press Pay, then the order is placed
      - [x] Given an expired card, when I press Pay, then no order is placed

      """
  }
}
