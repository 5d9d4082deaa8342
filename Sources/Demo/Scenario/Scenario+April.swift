extension Scenario {
  /// The first review with a rejection, the first release, a second sprint, and an escaped defect.
  static let april: [Step] = aprilReview + aprilPlanning + aprilSprint

  private static let aprilReview: [Step] = [
    .direct(
      .dev, .at(4, 1, 9, 40), "Begin expired cards", .status("PAY-2M9Q", "ready", "in-progress")),
    .merge(
      by: .paula, .at(4, 8, 10, 30),
      "Merge pull request #5 from dev/guest-checkout\n\nGuest checkout", behind: 1,
      .direct(
        .quinn, .at(4, 7, 15, 20), "Verify the guest checkout", .tick("PAY-4D8N", [1, 2, 3])),
      .direct(
        .dev, .at(4, 7, 16, 0), "Finish the guest checkout",
        .status("PAY-4D8N", "in-progress", "done"))),
    .direct(
      .quinn, .at(4, 9, 11, 10), "Verify two criteria of expired cards", .tick("PAY-2M9Q", [1, 3])),
    .direct(
      .dev, .at(4, 9, 16, 45), "Finish expired cards", .status("PAY-2M9Q", "in-progress", "done")),
    .direct(
      .paula, .at(4, 10, 15, 30),
      "Review sprint S-2026-13: accept three, reject PAY-2M9Q\n\nThe message names a code.",
      .status("PAY-7K3F", "done", "accepted"), .status("PAY-4D8N", "done", "accepted"),
      .status("PAY-S1X8", "done", "accepted"), .status("PAY-2M9Q", "done", "ready"),
      .set(firstSprint, "state", was: "active", to: "closed"),
      .grow(firstSprint, from: "goal-met:", through: "satisfaction:"),
      .grow(firstSprint, from: "The guest checkout", through: "The guest checkout")),
    .direct(
      .paula, .at(4, 13, 9, 0), "Sweep what is accepted",
      .sweep("PAY-7K3F", reason: "most carts end at the card form", was: .above("PAY-4D8N")),
      .sweep("PAY-4D8N", was: .above("PAY-2M9Q")), .sweep("PAY-S1X8", was: .above("PAY-K2W5"))),
    .direct(
      .paula, .at(4, 14, 17, 0), "Release REL-2026.1: go", .add("backlog/releases/REL-2026.1.md"),
      .key("PAY-7K3F", "release"), .key("PAY-4D8N", "release")),
  ]

  private static let aprilPlanning: [Step] = [
    .squash(
      .bea, .at(4, 15, 10, 20), "Note what sales asked for (#6)", item("PAY-H0V8-two-cards"),
      item("PAY-8V4H-every-market"), item("PAY-R8CJ-bank-transfer"), .add(request("R-2026-03")),
      .key("PAY-9HQW", "epic")),
    .direct(
      .dev, .at(4, 15, 16, 10), "Estimate a payment over two cards", .key("PAY-H0V8", "estimate")),
    .direct(
      .paula, .at(4, 16, 13, 40), "Say no to two cards",
      .set(request("R-2026-03"), "decision", was: "open", to: "no"),
      .grow(request("R-2026-03"), from: "reason:", through: "escalated-to:"),
      .status("PAY-H0V8", "draft", "dropped"), .key("PAY-H0V8", "reason")),
    .squash(
      .dev, .at(4, 16, 15, 0), "Estimate the candidates of the next sprint (#7)",
      .key("PAY-K2W5", "estimate"), .key("PAY-M5XE", "estimate"), .key("PAY-X4TR", "estimate"),
      .key("PAY-P8N4", "estimate")),
    .direct(
      .bea, .at(4, 16, 16, 30), "Refine receipts, totals and the removal of cards",
      .reword("PAY-X4TR", was: "I want to get my receipt", to: "I would like to get my receipt"),
      .status("PAY-K2W5", "draft", "ready"), .status("PAY-M5XE", "draft", "ready"),
      .status("PAY-X4TR", "draft", "ready")),
    .direct(
      .paula, .at(4, 17, 10, 0), "Bring totals and receipts forward",
      .move("PAY-M5XE", was: .above("PAY-X4TR")), .move("PAY-X4TR", was: .last("Next")),
      .rank("PAY-P8N4")),
    .direct(.paula, .at(4, 17, 14, 0), "Plan sprint S-2026-17", .add(secondSprint)),
  ]

  private static let aprilSprint: [Step] = [
    .direct(
      .paula, .at(4, 20, 9, 30), "Start sprint S-2026-17",
      .set(secondSprint, "state", was: "planned", to: "active"),
      .set(
        secondSprint, "committed", was: "[]", to: "[PAY-2M9Q, PAY-M5XE, PAY-X4TR, PAY-K2W5]"),
      .set("PAY-2M9Q", "sprint", was: "S-2026-13", to: "S-2026-17"), .key("PAY-M5XE", "sprint"),
      .key("PAY-X4TR", "sprint"), .key("PAY-K2W5", "sprint")),
    .direct(
      .dev, .at(4, 20, 11, 0), "Name the card, not the code",
      .status("PAY-2M9Q", "ready", "in-progress")),
    .direct(
      .dev, .at(4, 21, 9, 10), "Begin the removal of cards",
      .status("PAY-K2W5", "ready", "in-progress")),
    .merge(
      by: .paula, .at(4, 22, 17, 10),
      "Merge pull request #8 from bea/banks\n\nBanks that ask, and banks that decline", behind: 2,
      .direct(
        .bea, .at(4, 21, 10, 0), "Write the stories about banks",
        item("PAY-E4J9-confirm-with-the-bank"), item("PAY-3ZQ7-retry-declined")),
      .direct(
        .bea, .at(4, 22, 9, 30), "Ask which provider suits transfers",
        item("PAY-Z5A4-transfer-provider"), .key("PAY-R8CJ", "depends"))),
    .direct(
      .bea, .at(4, 23, 14, 0), "Write the story about the delivery address",
      item("PAY-6TB2-delivery-address")),
    .squash(
      .dev, .at(4, 24, 10, 0), "Estimate the stories about banks (#9)",
      .key("PAY-E4J9", "estimate"), .key("PAY-3ZQ7", "estimate"), .key("PAY-Z5A4", "estimate"),
      .key("PAY-6TB2", "estimate")),
    .direct(
      .quinn, .at(4, 27, 9, 5), "Report the double charge", item("PAY-A5E2-double-charge")),
    .direct(
      .bea, .at(4, 27, 9, 50), "Call the double charge critical for the business",
      .key("PAY-A5E2", "business-severity")),
    .direct(
      .paula, .at(4, 28, 9, 0), "Take the double charge into the sprint\n\nIt goes first.",
      .key("PAY-A5E2", "blocks-release"), .key("PAY-A5E2", "sprint"),
      .status("PAY-A5E2", "draft", "ready"),
      .grow(secondSprint, from: "scope:", through: "  - {item: PAY-A5E2, change: added"),
      .rank("PAY-A5E2")),
    .direct(
      .dev, .at(4, 28, 9, 30), "Begin the repair of the double charge",
      .key("PAY-A5E2", "estimate"), .status("PAY-A5E2", "ready", "in-progress")),
    .direct(
      .dev, .at(4, 30, 18, 20), "Finish the removal of cards",
      .status("PAY-K2W5", "in-progress", "done")),
  ]
}
