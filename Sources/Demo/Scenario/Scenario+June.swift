extension Scenario {
  /// The third review, the holiday of the Product Owner, and what the next sprint needs.
  static let june: [Step] = juneReview + juneHoliday + juneReturn

  private static let juneReview: [Step] = [
    .direct(
      .dev, .at(6, 1, 9, 15), "Rotate the key, and begin the delivery address",
      .status("PAY-G9S5", "ready", "in-progress"), .key("PAY-6TB2", "assignee"),
      .status("PAY-6TB2", "ready", "in-progress")),
    .direct(
      .quinn, .at(6, 2, 14, 0), "Verify consent and the total on the phone",
      .tick("PAY-E4J9", [1, 2, 3]), .tick("PAY-M5XE", [3])),
    .direct(
      .dev, .at(6, 4, 16, 0), "Finish the total and the rotation of the key",
      .status("PAY-M5XE", "in-progress", "done"), .tick("PAY-G9S5", [1, 2]),
      .status("PAY-G9S5", "in-progress", "done")),
    .direct(
      .paula, .at(6, 5, 15, 30), "Review sprint S-2026-21: the goal is met",
      .status("PAY-M5XE", "done", "accepted"), .status("PAY-X4TR", "done", "accepted"),
      .status("PAY-E4J9", "done", "accepted"), .status("PAY-Z5A4", "done", "accepted"),
      .status("PAY-G9S5", "done", "accepted"),
      .set(thirdSprint, "state", was: "active", to: "closed"),
      .grow(thirdSprint, from: "goal-met:", through: "goal-note:"),
      .grow(thirdSprint, from: "review:", through: "satisfaction:")),
    .direct(
      .paula, .at(6, 8, 9, 0), "Sweep what is accepted",
      .sweep("PAY-G9S5", reason: "the key expires on 6 June", was: .above("PAY-M5XE")),
      .sweep("PAY-M5XE", was: .above("PAY-X4TR")), .sweep("PAY-X4TR", was: .above("PAY-P8N4")),
      .sweep("PAY-E4J9", was: .above("PAY-3ZQ7"))),
    .direct(
      .paula, .at(6, 8, 9, 30), "One tap goes first, the rounding rule last",
      .move("PAY-P8N4", was: .above("PAY-3ZQ7")), .move("PAY-Q3R0", was: .above("PAY-P8N4"))),
    .direct(
      .bea, .at(6, 9, 10, 0), "Refine one tap, currencies and refunds",
      .status("PAY-Q3R0", "draft", "ready"), .status("PAY-8Q0Y", "draft", "ready"),
      .status("PAY-B7H4", "draft", "ready")),
    .direct(
      .quinn, .at(6, 10, 11, 30), "Report what production and the tests showed",
      item("PAY-N2D7-receipt-date"), item("PAY-0Z9T-yen-rounding"), item("PAY-J4C8-screen-reader"),
      item("PAY-F8K6-voucher-rotation")),
    .squash(
      .bea, .at(6, 11, 13, 0), "Note what finance asked for (#13)",
      item("PAY-2YK1-export-payments"), .add(request("R-2026-04")),
      .key("PAY-N2D7", "business-severity"), .key("PAY-0Z9T", "business-severity"),
      .key("PAY-J4C8", "business-severity")),
  ]

  private static let juneHoliday: [Step] = [
    .direct(
      .paula, .at(6, 12, 10, 0), "Say yes to the export, and rank it",
      .set(request("R-2026-04"), "decision", was: "open", to: "yes"),
      .grow(request("R-2026-04"), from: "reason:", through: "decided-by:"), .rank("PAY-2YK1"),
      .rank("PAY-V6W3"), .rank("PAY-6TB2"), .rank("PAY-J4C8")),
    .direct(
      .paula, .at(6, 12, 16, 0), "Name Otto as delegate for the holiday",
      .grow(configuration, from: "  delegates:", through: "  delegates:"),
      .set(configuration, "  version", was: "1", to: "2")),
    .direct(
      .dev, .at(6, 15, 9, 30), "Begin one tap", .key("PAY-Q3R0", "assignee"),
      .status("PAY-Q3R0", "ready", "in-progress")),
    .direct(
      .bea, .at(6, 15, 11, 0), "Refine the bugs", .status("PAY-N2D7", "draft", "ready"),
      .status("PAY-0Z9T", "draft", "ready"), .status("PAY-J4C8", "draft", "ready"),
      .status("PAY-2YK1", "draft", "ready")),
    .direct(
      .dev, .at(6, 16, 10, 0), "Repair the page of the bank, estimate the bugs",
      .status("PAY-V6W3", "ready", "in-progress"), .key("PAY-N2D7", "estimate"),
      .key("PAY-J4C8", "estimate"), .key("PAY-2YK1", "estimate")),
    .direct(
      .otto, .at(6, 17, 9, 15), "Wrong dates and wrong totals before the rest\n\nFinance waits.",
      .rank("PAY-N2D7"), .rank("PAY-0Z9T"), .move("PAY-B7H4", was: .above("PAY-2YK1"))),
    .direct(
      .dev, .at(6, 18, 9, 0), "Begin the dates of receipts and the rounding rule",
      .key("PAY-N2D7", "assignee"), .status("PAY-N2D7", "ready", "in-progress"),
      .key("PAY-P8N4", "assignee"), .status("PAY-P8N4", "ready", "in-progress")),
    .squash(
      .bea, .at(6, 19, 14, 40), "Write the stories about vouchers and carts (#14)",
      item("PAY-5N3P-voucher"), item("PAY-7P5M-save-cart")),
    .direct(
      .bea, .at(6, 23, 10, 0), "Note what support asked for", .add(request("R-2026-05"))),
    .direct(
      .quinn, .at(6, 23, 15, 0), "Verify the delivery address and declined payments",
      .tick("PAY-6TB2", [1, 2]), .tick("PAY-3ZQ7", [1])),
    .direct(
      .dev, .at(6, 24, 11, 0), "Finish the delivery address and the page of the bank",
      .status("PAY-6TB2", "in-progress", "done"), .key("PAY-6TB2", "waiting-for"),
      .status("PAY-V6W3", "in-progress", "done"), .key("PAY-V6W3", "waiting-for"),
      .tick("PAY-V6W3", [1]), .grow("PAY-V6W3", from: "estimate: 2", through: "estimate: 2")),
    .squash(
      .bea, .at(6, 24, 16, 20), "Say what the export is (#15)",
      .set("PAY-2YK1", "title", was: "Export payments", to: "Export the payments of a day")),
    .squash(
      .dev, .at(6, 25, 10, 30), "Note what the tests and the old pages need (#16)",
      item("PAY-Y7M1-record-answers"), item("PAY-4F2G-remove-old-checkout"),
      .key("PAY-C2B4", "estimate"), .key("PAY-C2B4", "depends")),
  ]

  private static let juneReturn: [Step] = [
    .direct(
      .dev, .at(6, 26, 17, 0), "One type for amounts", .tick("PAY-P8N4", [1])),
    .squash(
      .bea, .at(6, 26, 17, 30), "Ask for prices with tax (#17)", .rank("PAY-T6GZ"),
      .reword("PAY-T6GZ", was: "As a guest shopper", to: "As a wholesale buyer")),
    .direct(
      .paula, .at(6, 29, 9, 0), "Look at the order again after the holiday",
      .rank("PAY-5N3P"), .move("PAY-W9F6", was: .above("PAY-5N3P")), .rank("PAY-D1SN"),
      .reword(Files.order, was: "New ways to pay wait", to: "New markets wait"),
      .grow(Files.order, from: "   - came back", through: "   - came back"),
      .grow(Files.order, from: "   Support spends", through: "   Support spends")),
    .direct(
      .paula, .at(6, 29, 9, 20), "Record how far the first goal is",
      .key("backlog/goals/G-CHECKOUT.md", "measured")),
    .direct(.quinn, .at(6, 30, 16, 0), "Verify the button of one tap", .tick("PAY-Q3R0", [1])),
  ]
}
