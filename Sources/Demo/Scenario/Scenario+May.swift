extension Scenario {
  /// A missed goal, a release that does not go, a reorder by a developer, and the third sprint.
  static let may: [Step] = mayReview + mayRelease + maySprint

  private static let mayReview: [Step] = [
    .direct(
      .quinn, .at(5, 4, 10, 30), "Verify expired and removed cards", .tick("PAY-2M9Q", [2]),
      .tick("PAY-K2W5", [1, 2])),
    .direct(
      .dev, .at(5, 4, 11, 0), "Finish expired cards", .status("PAY-2M9Q", "in-progress", "done")),
    .direct(
      .dev, .at(5, 5, 9, 20), "Begin totals and receipts",
      .status("PAY-M5XE", "ready", "in-progress"), .status("PAY-X4TR", "ready", "in-progress")),
    .merge(
      by: .paula, .at(5, 6, 12, 0),
      "Merge pull request #10 from dev/double-charge\n\nOne charge for one order", behind: 1,
      .direct(
        .dev, .at(5, 5, 17, 30), "Finish the repair of the double charge",
        .status("PAY-A5E2", "in-progress", "done")),
      .direct(
        .quinn, .at(5, 6, 10, 15), "Verify the repair of the double charge",
        .tick("PAY-A5E2", [1, 2, 3]))),
    .direct(
      .quinn, .at(5, 7, 15, 40), "Verify the total on the computer", .tick("PAY-M5XE", [1, 2])),
    .direct(
      .dev, .at(5, 7, 17, 0), "Finish the total", .status("PAY-M5XE", "in-progress", "done")),
    .direct(
      .paula, .at(5, 8, 15, 30),
      "Review sprint S-2026-17: the goal is missed\n\nNo receipt was sent; PAY-M5XE is rejected.",
      .status("PAY-2M9Q", "done", "accepted"), .status("PAY-K2W5", "done", "accepted"),
      .status("PAY-A5E2", "done", "accepted"), .status("PAY-M5XE", "done", "ready"),
      .set(secondSprint, "state", was: "active", to: "closed"),
      .grow(secondSprint, from: "goal-met:", through: "goal-note:"),
      .grow(secondSprint, from: "review:", through: "satisfaction:"),
      .grow(secondSprint, from: "An escaped defect", through: "An escaped defect")),
  ]

  private static let mayRelease: [Step] = [
    .direct(
      .quinn, .at(5, 11, 14, 25), "Report the page of the bank that opens behind the shop",
      item("PAY-V6W3-bank-page-behind")),
    .direct(
      .bea, .at(5, 11, 16, 0), "Call the hidden page critical for the business",
      .key("PAY-V6W3", "business-severity")),
    .direct(
      .paula, .at(5, 12, 16, 30), "Release REL-2026.2: no-go",
      .add("backlog/releases/REL-2026.2.md"), .key("PAY-V6W3", "blocks-release")),
    .direct(
      .paula, .at(5, 13, 9, 0), "Sweep what is accepted",
      .sweep("PAY-A5E2", reason: "shoppers are charged twice", was: .above("PAY-2M9Q")),
      .sweep("PAY-2M9Q", was: .above("PAY-M5XE")), .sweep("PAY-K2W5", was: .last("Now"))),
    .direct(
      .bea, .at(5, 13, 11, 20), "Refine what the third sprint may hold",
      .status("PAY-E4J9", "draft", "ready"), .status("PAY-3ZQ7", "draft", "ready"),
      .status("PAY-Z5A4", "draft", "ready"), .status("PAY-V6W3", "draft", "ready"),
      .status("PAY-P8N4", "draft", "ready"), .status("PAY-6TB2", "draft", "ready")),
    .direct(
      .dev, .at(5, 13, 18, 45), "Put the rounding rule first\n\nIt blocks too much.",
      .move("PAY-P8N4", was: .last("Next"))),
    .squash(
      .bea, .at(5, 14, 10, 30), "Write the stories about refunds (#11)",
      item("PAY-B7H4-full-refund"), item("PAY-W9F6-partial-refund"),
      item("PAY-D1SN-where-is-my-refund")),
    .direct(
      .dev, .at(5, 14, 15, 0), "Ask whether the wallet can replace the form",
      item("PAY-6E0W-wallet-instead-of-form")),
    .direct(
      .paula, .at(5, 15, 10, 0), "Rank the third sprint, the rounding rule after the receipts",
      .move("PAY-P8N4", was: .above("PAY-M5XE")), .rank("PAY-E4J9"), .rank("PAY-3ZQ7")),
    .direct(.paula, .at(5, 15, 14, 0), "Plan sprint S-2026-21", .add(thirdSprint)),
  ]

  private static let maySprint: [Step] = [
    .direct(
      .paula, .at(5, 18, 9, 30), "Start sprint S-2026-21",
      .set(thirdSprint, "state", was: "planned", to: "active"),
      .set(
        thirdSprint, "committed", was: "[]",
        to: "[PAY-M5XE, PAY-X4TR, PAY-E4J9, PAY-Z5A3, PAY-3ZQ7]"),
      .set("PAY-M5XE", "sprint", was: "S-2026-17", to: "S-2026-21"),
      .set("PAY-X4TR", "sprint", was: "S-2026-17", to: "S-2026-21"),
      .key("PAY-E4J9", "sprint"), .key("PAY-Z5A4", "sprint"),
      .grow("PAY-3ZQ7", from: "sprint:", through: "sprint:"),
      .status("PAY-0G6K", "draft", "in-progress")),
    .direct(
      .dev, .at(5, 19, 9, 0), "Begin consent, totals and the choice of a provider",
      .status("PAY-E4J9", "ready", "in-progress"), .status("PAY-M5XE", "ready", "in-progress"),
      .status("PAY-Z5A4", "ready", "in-progress")),
    .direct(
      .dev, .at(5, 20, 9, 30), "Begin declined payments, and note that the key expires",
      .key("PAY-3ZQ7", "assignee"), .status("PAY-3ZQ7", "ready", "in-progress"),
      item("PAY-G9S5-rotate-key")),
    .direct(
      .paula, .at(5, 20, 11, 0), "Take the rotation of the key into the sprint",
      .grow(thirdSprint, from: "scope:", through: "  - {item: PAY-G9S5, change: added"),
      .key("PAY-G9S5", "sprint"), .status("PAY-G9S5", "draft", "ready"), .rank("PAY-G9S5")),
    .direct(
      .bea, .at(5, 21, 10, 15),
      "Wait longer before a third retry\n\nThe bank blocks the card else.",
      .reword(
        "PAY-3ZQ7", was: "then the bank is asked again after one minute",
        to: "then the bank is asked only after fifteen minutes")),
    .direct(
      .dev, .at(5, 21, 14, 30), "Estimate declined payments again",
      .set("PAY-3ZQ7", "estimate", was: "5", to: "8")),
    .direct(
      .paula, .at(5, 22, 9, 45), "Take declined payments out of the sprint",
      .grow(
        thirdSprint, from: "  - {item: PAY-3ZQ7, change: removed",
        through: "  - {item: PAY-3ZQ7, change: removed"),
      .cut("PAY-3ZQ7", line: "sprint: S-2026-21", above: "assignee:")),
    .direct(
      .dev, .at(5, 26, 17, 0), "Finish receipts and the study of providers",
      .status("PAY-X4TR", "in-progress", "done"),
      .grow("PAY-Z5A4", from: "**Answer:**", through: "**Answer:**"),
      .tick("PAY-Z5A4", [1, 2, 3]), .status("PAY-Z5A4", "in-progress", "done")),
    .merge(
      by: .paula, .at(5, 28, 9, 30),
      "Merge pull request #12 from bea/markets\n\nOne tap, currencies and taxes", behind: 1,
      .direct(
        .bea, .at(5, 27, 10, 0), "Write the story about one tap", item("PAY-Q3R0-one-tap")),
      .direct(
        .bea, .at(5, 27, 13, 0), "Write the stories about currencies and taxes",
        item("PAY-8Q0Y-own-currency"), item("PAY-T6GZ-prices-with-tax"))),
    .direct(
      .dev, .at(5, 28, 11, 0), "Estimate one tap, refunds, transfers and currencies",
      .key("PAY-Q3R0", "estimate"), .key("PAY-B7H4", "estimate"), .key("PAY-W9F6", "estimate"),
      .key("PAY-R8CJ", "estimate"), .key("PAY-8Q0Y", "estimate"), .key("PAY-V6W3", "estimate")),
    .direct(
      .dev, .at(5, 28, 18, 0), "Finish consent", .status("PAY-E4J9", "in-progress", "done")),
    .direct(
      .paula, .at(5, 29, 10, 0), "Rank one tap, markets and refunds",
      .rank("PAY-Q3R0"), .rank("PAY-8Q0Y"), .rank("PAY-R8CJ"), .rank("PAY-B7H4"),
      .rank("PAY-W9F6"), .status("PAY-6E0W", "draft", "dropped"), .key("PAY-6E0W", "reason")),
  ]
}
