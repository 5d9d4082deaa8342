extension Scenario {
  /// The backlog begins, is ranked for the first time, and the first sprint starts.
  static let march: [Step] = marchBeginning + marchRefinement + marchSprint

  private static let marchBeginning: [Step] = [
    .direct(
      .paula, .at(3, 2, 9, 0), "Start the backlog", .add(configuration), .add(Files.order),
      goal("vision"), goal("G-CHECKOUT"), persona("returning-shopper")),
    .direct(
      .bea, .at(3, 2, 14, 20), "Describe who shops, who helps and who counts",
      persona("guest-shopper"), persona("support-agent"), persona("finance-clerk")),
    .direct(.paula, .at(3, 3, 10, 5), "Add trust as the second goal", goal("G-TRUST")),
    .direct(
      .paula, .at(3, 3, 16, 40), "Outline the first epics",
      item("PAY-1C0A-one-tap-checkout"), item("PAY-3E7B-cards-that-keep-working")),
    .direct(
      .bea, .at(3, 4, 11, 15), "Write the stories about cards and guests",
      item("PAY-7K3F-saved-card"), item("PAY-2M9Q-expired-card"), item("PAY-4D8N-guest-checkout")),
    .direct(
      .bea, .at(3, 5, 9, 30), "Ask how refunds could work",
      item("PAY-5R2D-refunds"), item("PAY-S1X8-partial-refunds-study"),
      item("PAY-K2W5-remove-saved-card")),
    .merge(
      by: .paula, .at(3, 5, 16, 0),
      "Merge pull request #1 from bea/receipts\n\nReceipts and totals",
      behind: 1,
      .direct(
        .bea, .at(3, 5, 10, 10), "Note what support asked for, with a story about receipts",
        .add(request("R-2026-01")), item("PAY-X4TR-receipts")),
      .direct(
        .bea, .at(3, 5, 11, 45), "Write the story about the total",
        item("PAY-M5XE-see-the-total"))),
    .direct(
      .paula, .at(3, 6, 10, 0), "Rank the first stories\n\nCards first: that is where carts end.",
      .rank("PAY-7K3F"), .rank("PAY-2M9Q"), .rank("PAY-4D8N"), .rank("PAY-S1X8"),
      .rank("PAY-K2W5"), .rank("PAY-M5XE"), .rank("PAY-X4TR")),
  ]

  private static let marchRefinement: [Step] = [
    .squash(
      .dev, .at(3, 9, 15, 30), "Estimate the first stories (#2)", .key("PAY-7K3F", "estimate"),
      .key("PAY-2M9Q", "estimate"), .key("PAY-4D8N", "estimate"), .key("PAY-S1X8", "estimate")),
    .direct(
      .paula, .at(3, 10, 9, 20), "Guests before expired cards",
      .move("PAY-4D8N", was: .above("PAY-S1X8"))),
    .squash(
      .bea, .at(3, 12, 13, 5), "Note the wish for crypto (#3)", item("PAY-9HQW-crypto"),
      .add(request("R-2026-02"))),
    .direct(
      .paula, .at(3, 13, 11, 0), "Set crypto aside until October",
      .set(request("R-2026-02"), "decision", was: "open", to: "not-now"),
      .grow(request("R-2026-02"), from: "reason:", through: "revisit:"), .rank("PAY-9HQW")),
    .direct(
      .bea, .at(3, 16, 16, 15), "Refine the first four items until they are ready",
      .status("PAY-7K3F", "draft", "ready"), .status("PAY-2M9Q", "draft", "ready"),
      .status("PAY-4D8N", "draft", "ready"), .status("PAY-S1X8", "draft", "ready")),
    .direct(
      .dev, .at(3, 17, 10, 40), "Estimate saved cards again, with the provider's rules in mind",
      .set("PAY-7K3F", "estimate", was: "3", to: "5")),
    .rebase(
      .dev, .at(3, 17, 17, 50), by: .paula, .at(3, 18, 9, 10), "Outline what keeps us running",
      item("PAY-0G6K-a-checkout-we-can-run"), item("PAY-P8N4-one-rounding-rule"),
      .key("PAY-X4TR", "epic")),
    .rebase(
      .dev, .at(3, 17, 18, 5), by: .paula, .at(3, 18, 9, 10), "Note that test cards expire",
      item("PAY-C2B4-sandbox-cards")),
    .direct(
      .paula, .at(3, 20, 11, 30), "Say yes to receipts",
      .set(request("R-2026-01"), "decision", was: "open", to: "yes"),
      .grow(request("R-2026-01"), from: "reason:", through: "decided-by:")),
    .direct(.paula, .at(3, 20, 14, 0), "Plan sprint S-2026-13", .add(firstSprint)),
  ]

  private static let marchSprint: [Step] = [
    .direct(
      .paula, .at(3, 23, 9, 30), "Start sprint S-2026-13",
      .set(firstSprint, "state", was: "planned", to: "active"),
      .set(
        firstSprint, "committed", was: "[]", to: "[PAY-7K3F, PAY-2M9Q, PAY-4D8N, PAY-S1X8]"),
      .key("PAY-7K3F", "sprint"), .key("PAY-2M9Q", "sprint"), .key("PAY-4D8N", "sprint"),
      .key("PAY-S1X8", "sprint"), .status("PAY-1C0A", "draft", "in-progress"),
      .status("PAY-3E7B", "draft", "in-progress")),
    .direct(
      .dev, .at(3, 24, 9, 15), "Begin with saved cards", .status("PAY-7K3F", "ready", "in-progress")
    ),
    .direct(
      .bea, .at(3, 25, 10, 0), "Begin the refund study", .status("PAY-S1X8", "ready", "in-progress")
    ),
    .direct(
      .dev, .at(3, 26, 14, 10), "Begin the guest checkout",
      .status("PAY-4D8N", "ready", "in-progress")),
    .merge(
      by: .paula, .at(3, 30, 16, 20),
      "Merge pull request #4 from bea/refund-study\n\nHow other shops refund",
      .direct(
        .bea, .at(3, 30, 11, 0), "Answer the question about partial refunds",
        .grow("PAY-S1X8", from: "**Answer:**", through: "are in [the study]"),
        .tick("PAY-S1X8", [1, 2]), .status("PAY-S1X8", "in-progress", "done"))),
    .direct(
      .quinn, .at(3, 31, 11, 25), "Verify saved cards", .tick("PAY-7K3F", [1, 2, 3])),
    .direct(
      .dev, .at(3, 31, 15, 0), "Finish saved cards", .status("PAY-7K3F", "in-progress", "done")),
  ]
}
