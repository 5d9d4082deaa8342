import TestSupport
import Testing

@Suite("nextup new")
struct NewTests {
  @Test("makes an item of every type from its template, for the inbox")
  func types() throws {
    var transcript = Transcript(try ShopBacklog.make())
    for type in ["story", "bug", "task", "spike", "debt", "epic"] {
      try transcript.nextup("new \(type) 'One \(type): #1 & more'")
    }
    try transcript.nextup("list path~items/PAY-1")
    try transcript.nextup("check backlog/items --format concise --fail-on never")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "new-types.txt")
  }

  @Test("fills in keys, and refuses those that check would find wrong")
  func keys() throws {
    let backlog = try ShopBacklog.make()
    var transcript = Transcript(backlog)
    for line in [
      "story 'Refund' estimate=4", "story 'Refund' epics=PAY-9", "stroy Refund", "story ''",
      "story ' '", "story Refund labels", "story Refund value.busines=3",
    ] {
      try transcript.nextup("new \(line)")
    }
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup(
      "new story Refund estimate=5 epic=PAY-9 labels=a,b value.business=3 --dry-run")
    #expect(try backlog.changedFiles() == [])
    try transcript.nextup(
      "new Story Refund estimate=5 epic=PAY-9 labels=a,b value.business=3 x-note=why")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "new-keys.txt")
  }

  @Test("says what is wrong with a title that is not quoted, or comes after the keys")
  func titles() throws {
    let backlog = try ShopBacklog.make()
    let words = try backlog.nextup("new", "story", "Pay", "with", "a", "card")
    #expect(words.status == 64)
    #expect(words.errors.contains("'with' is no KEY=VALUE. If it belongs to the title, put all"))
    let key = try backlog.nextup("new", "story", "estimate=3", "title=Pay")
    #expect(key.errors.contains("The title comes before the keys, and 'estimate=3' looks like"))
  }

  @Test("uses the team's own templates and types")
  func ownTemplates() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + "types: [story, chore]\n",
      "backlog/templates/story.md":
        "---\nid: {{id}}\ntitle: {{title}}\nx-team: blue\n---\n\n# {{title}}\n",
    ])
    var transcript = Transcript(backlog)
    try transcript.nextup("new story 'With our template'")
    try transcript.nextup("new chore 'Without one'")
    try transcript.nextup("new bug 'Not ours'")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "new-own-templates.txt")
  }

  @Test("never gives an ID that another branch has")
  func identifiersOfBranches() throws {
    let backlog = try ShopBacklog.make()
    let repository = backlog.repository
    try repository.git("switch", "--quiet", "--create", "side")
    try repository.write("backlog/items/PAY-12-side.md", "---\nid: PAY-12\ntitle: Side\n---\n")
    try repository.commit("Side")
    try repository.git("switch", "--quiet", "main")
    try repository.git("switch", "--quiet", "--create", "remote")
    try repository.write("backlog/items/PAY-13-remote.md", "---\nid: PAY-13\ntitle: Remote\n---\n")
    try repository.commit("Remote")
    try repository.git("update-ref", "refs/remotes/origin/topic", "HEAD")
    try repository.git("switch", "--quiet", "main")
    try repository.git("branch", "--quiet", "--delete", "--force", "remote")
    let result = try backlog.nextup("new", "task", "Mine")
    #expect(result.output == "backlog/items/PAY-14-mine.md\n")
  }

  @Test(
    "makes titles of any text safe",
    arguments: [
      "- [ ] a box", "'quoted' \"twice\"", "a: b", "#1", "null", "Grüße 你好 👋", "{{id}}",
      "*bold* `code`",
      "@ann", "-", "2026-01-01", "trailing blank ", "a\tb",
    ])
  func titles(title: String) throws {
    let backlog = try TemporaryBacklog()
    let path = try backlog.nextup("new", "task", "--", title).output.dropLast()
    #expect(path.hasPrefix("backlog/items/PAY-1"))
    let check = try backlog.nextup("check", "--format", "concise", "--fail-on", "error")
    #expect(check.status == 0, "\(check.output)")
    let listed = try backlog.nextup("list", "--format", "csv").output
    #expect(listed.contains("PAY-1,"))
  }
}
