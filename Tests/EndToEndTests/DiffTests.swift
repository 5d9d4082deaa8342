import TestSupport
import Testing

@Suite("nextup diff")
struct DiffTests {
  /// A backlog in which all kinds of things changed since the last commit.
  private func backlog() throws -> TemporaryBacklog {
    let backlog = try ShopBacklog.make()
    for line in [
      "move PAY-3 --top", "move PAY-1 --horizon Next", "move PAY-5 --bottom",
      "move PAY-2 --unrank", "move PAY-4 --top", "set PAY-7 status=accepted",
      "set PAY-8 status=ready", "set PAY-1 estimate=5 labels+=ui epic=", "set PAY-3 title=Receipts",
    ] {
      try backlog.nextup(line.split(separator: " ").map(String.init))
    }
    let path = "backlog/items/PAY-3-receipts.md"
    try backlog.write(
      path,
      try backlog.read(path).replacing("- [ ] Given", with: "- [ ] It is sent\n- [ ] Given")
        .replacing("in seconds", with: "at once"))
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-11-cheques.md")
    try backlog.write(
      "backlog/items/PAY-12-new.md",
      "---\nid: PAY-12\ntitle: '| @ann **fixes** #1 <b>'\ntype: task\nstatus: draft\n---\n")
    return backlog
  }

  @Test("says what changed, in every form")
  func formats() throws {
    var transcript = Transcript(try backlog())
    for line in [
      "diff", "diff --format json", "diff --format markdown", "diff --exit-code --staged",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "diff-formats.txt")
  }

  @Test("compares revisions, the index and where histories part")
  func revisions() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.git("branch", "topic")
    try backlog.nextup("move", "PAY-3", "--top")
    try backlog.repository.commit("Move on main")
    try backlog.repository.git("checkout", "--quiet", "topic")
    try backlog.nextup("set", "PAY-1", "estimate=8")
    try backlog.repository.commit("Estimate on topic")
    try backlog.nextup("set", "PAY-1", "estimate=13")
    try backlog.repository.git("add", "--all")
    try backlog.nextup("set", "PAY-1", "estimate=21")
    var transcript = Transcript(backlog)
    for line in [
      "diff", "diff --staged", "diff main", "diff main..topic", "diff main...topic",
      "diff topic..main",
      "diff main..", "diff ..main", "diff HEAD..HEAD --exit-code", "diff main..topic --exit-code",
      "diff nowhere", "diff main..topic --staged", "diff a..b..c",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "diff-revisions.txt")
  }

  @Test("tells reasons, horizons and the other text of the order")
  func orderText() throws {
    let backlog = try ShopBacklog.make()
    try backlog.write(
      "backlog/order.md",
      """
      # Order

      What we agreed on.

      ## Now

      1. [PAY-1](items/PAY-1-saved-card.md) Saved card
         The fair
         is in May.
      """ + "\n")
    try backlog.repository.commit("Begin")
    try backlog.write(
      "backlog/order.md",
      """
      # Order

      What we agreed on in March.

      ## Now

      1. [PAY-1](items/PAY-1-saved-card.md) Saved card
         The fair is in June.

      ## Someday
      """ + "\n")
    let run = try backlog.nextup("diff")
    #expect(
      run.output == """
        Items
          PAY-1  Pay with a saved card
            reason: The fair is in May. → The fair is in June.
          order.md  Order
            horizons: Now → Now, Someday
            text changed

        """)
  }

  @Test("says of an unreadable order that it is one")
  func unreadable() throws {
    let backlog = try ShopBacklog.make()
    try backlog.write("backlog/order.md", ShopBacklog.order + "\n```\n")
    let result = try backlog.nextup("diff")
    #expect(result.status == 0)
    #expect(
      result.errors == "nextup: backlog/order.md of the work tree is not readable as a whole\n")
  }
}
