import TestSupport
import Testing

@Suite("nextup check")
struct CheckTests {
  @Test("reports findings in every format")
  func formats() throws {
    var transcript = Transcript(try ShopBacklog.make())
    try transcript.nextup("check")
    try transcript.nextup("check --format concise")
    try transcript.nextup("check --format json backlog/items/PAY-10-refunds.md")
    try transcript.nextup("check --color always backlog/items/PAY-10-refunds.md")
    Snapshot.expect(transcript.text, matches: "check-formats.txt")
  }

  @Test("exits with 1 where findings are severe enough")
  func thresholds() throws {
    let backlog = try ShopBacklog.make(["backlog/items/PAY-10-refunds.md": ""])
    let path = "backlog/items/PAY-2-expired-card.md"
    #expect(try backlog.nextup("check").status == 1)
    #expect(try backlog.nextup("check", "--fail-on", "never").status == 0)
    #expect(try backlog.nextup("check", path).status == 0)
    #expect(try backlog.nextup("check", path, "--fail-on", "warning").status == 1)
    #expect(try backlog.nextup("check", "no-such-file.md").status == 2)
    #expect(try backlog.nextup("check", "--at", "nowhere").status == 2)
  }

  @Test("fixes what is safe, byte by byte, and shows it before")
  func fixes() throws {
    let backlog = try ShopBacklog.make([
      "backlog/items/PAY-5-slow-cart.md":
        "---\r\nid: PAY-5\r\ntitle: Slow\r\ntype: bug\r\nstatus: draft\r\nassignee: @ann # she\r\n---\r\n",
      "backlog/order.md": ShopBacklog.order.replacing("1. [PAY-3]", with: "- [PAY-3]"),
    ])
    var transcript = Transcript(backlog)
    try transcript.nextup("check --fix --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup("check --fix --format concise")
    try transcript.nextup("check --fix --format concise")
    try transcript.changes()
    try transcript.nextup("check --unsafe-fixes --format concise")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "check-fixes.txt")
  }

  @Test("checks files that belong to no backlog")
  func looseFiles() throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    try folder.write(
      "a/story.md", "# Log in\n\nAs a user, I want to log in.\n\n## Acceptance criteria\n\n- \n")
    try folder.write("a/README.md", "# Read me\n\nNothing here.\n")
    try folder.write(
      "stories.txt",
      "As a user, I want to log in so that I see my orders.\nI want a pony.\n\nAs a user, I want to log out.\n"
    )
    var transcript = Transcript(folder)
    try transcript.nextup("check a")
    try transcript.nextup("check a/story.md --format concise --fail-on note")
    try transcript.nextup("check --plain stories.txt")
    try transcript.nextup("check --plain stories.txt --format json")
    try transcript.nextup("check nothing.md")
    try transcript.nextup("check --fix a")
    Snapshot.expect(transcript.text, matches: "check-loose-files.txt")
  }

  @Test("heeds severities, paths and profiles of the configuration")
  func configuredRules() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + """
        rules: {front-matter/syntax: warning, deep/not-ready: off}
        profiles: {strict: {front-matter/syntax: error}}

        """
    ])
    #expect(try backlog.nextup("check").status == 0)
    #expect(try !backlog.nextup("check").output.contains("deep/not-ready"))
    #expect(try backlog.nextup("check", "--profile", "strict").status == 1)
    let unknown = try backlog.nextup("check", "--profile", "strcit")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'strict'?"))
  }
}
