import TestSupport
import Testing

@Suite("nextup fmt")
struct FormatTests {
  private static let stale = ShopBacklog.order
    .replacing("E-mail receipts", with: "Mail receipts")
    .replacing("items/PAY-6-certificates.md", with: "items/PAY-6-old-name.md")

  @Test("refreshes titles and links, and sweeps closed items when asked")
  func refreshing() throws {
    let backlog = try ShopBacklog.make(["backlog/order.md": Self.stale])
    var transcript = Transcript(backlog)
    try transcript.nextup("fmt --check")
    try transcript.nextup("fmt --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup("fmt")
    try transcript.nextup("fmt")
    try transcript.nextup("fmt --check")
    try transcript.nextup("fmt --sweep --check")
    try transcript.nextup("fmt --sweep")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "fmt.txt")
  }

  @Test("names a title that it leaves alone, because a reason may stand there")
  func doubtfulTitles() throws {
    let backlog = try ShopBacklog.make([
      "backlog/order.md":
        "# Order\n\n## Now\n\n1. [PAY-1](items/PAY-1-saved-card.md) Card - first\n"
    ])
    let run = try backlog.nextup("fmt")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "kept 'Card - first' of PAY-1 on line 5: a reason may stand there; "
        + "'nextup check --unsafe-fixes' replaces it\n")
    #expect(try backlog.changedFiles() == [])
  }

  @Test("writes identities into plain stories")
  func assigningIdentities() throws {
    let backlog = try TemporaryBacklog([
      "nextup.yml": TemporaryBacklog.configuration + "defaults: {type: story, status: draft}\n",
      "backlog/items/US-7-login.md": "# US-7: Log in\n\nAs a user, I want to log in.\n",
      "backlog/items/about refunds.md": "# About refunds\n\nSome text.\n",
      "backlog/items/PAY-3-done.md": "---\nid: PAY-3\ntitle: A\ntype: story\nstatus: done\n---\n",
    ])
    var transcript = Transcript(backlog)
    try transcript.nextup("list")
    try transcript.nextup("fmt --assign-ids --dry-run")
    try transcript.nextup("fmt --assign-ids")
    try transcript.nextup("list")
    try transcript.nextup("fmt --assign-ids")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "fmt-assign-ids.txt")
  }
}
