import TestSupport
import Testing

@Suite("nextup init --adopt")
struct AdoptionTests {
  private func repository(_ files: [String: String]) throws -> TemporaryBacklog {
    let repository = try TemporaryRepository()
    for (path, text) in files { try repository.write(path, text) }
    try repository.commit("Begin")
    return TemporaryBacklog(at: repository)
  }

  @Test(
    "reads the backlogs of others in place, and says how",
    arguments: ForeignBacklog.all)
  func forms(_ foreign: ForeignBacklog) throws {
    let backlog = try repository(foreign.files)
    var transcript = Transcript(backlog)
    try transcript.nextup("init --adopt --owner 'Paula Owner <paula@example.com>'")
    try transcript.nextup("list --all")
    try transcript.nextup("check --format concise")
    try transcript.nextup("next")
    try transcript.changes()
    Snapshot.expect(transcript.text, matches: "adopt-\(foreign.name).txt")
  }

  @Test("changes no item, and writes two files", arguments: ForeignBacklog.all)
  func additions(_ foreign: ForeignBacklog) throws {
    let backlog = try repository(foreign.files)
    #expect(try backlog.nextup("init", "--adopt").status == 0)
    let changes = try backlog.changedFiles()
    #expect(changes.count == 2)
    #expect(changes.allSatisfy { $0.hasPrefix("?? ") })
    #expect(changes.contains("?? nextup.yml"))
    #expect(changes.contains { $0.hasSuffix("order.md") })
  }

  @Test("keeps an order that is there, with its reasons")
  func existingOrder() throws {
    let story = "---\nstatus: ready\ntitle: T\n---\nAs a buyer, I want to pay so that I rest.\n"
    let backlog = try repository([
      "backlog/order.md":
        "# Order\n\n1. [PAY-2](items/PAY-2-b.md) T — because\n1. [PAY-1](items/PAY-1-a.md) T\n",
      "backlog/items/PAY-1-a.md": story, "backlog/items/PAY-2-b.md": story,
    ])
    let run = try backlog.nextup("init", "--adopt")
    #expect(run.output.contains("kept backlog/order.md"))
    #expect(try backlog.changedFiles() == ["?? nextup.yml"])
    #expect(try backlog.nextup("show", "PAY-2").output.contains("because"))
    #expect(try backlog.nextup("check").status == 0)
  }

  @Test("changes nothing the second time", arguments: ForeignBacklog.all)
  func again(_ foreign: ForeignBacklog) throws {
    let backlog = try repository(foreign.files)
    try backlog.nextup("init", "--adopt")
    try backlog.repository.commit("Adopt")
    let result = try backlog.nextup("init", "--adopt")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("This backlog was adopted before; nothing was changed.\n"))
    #expect(try backlog.changedFiles() == [])
  }

  @Test("shows with --dry-run what it would write", arguments: ForeignBacklog.all)
  func dryRun(_ foreign: ForeignBacklog) throws {
    let backlog = try repository(foreign.files)
    let result = try backlog.nextup("init", "--adopt", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("+++ b/nextup.yml"))
    #expect(result.output.contains("order.md"))
    #expect(try backlog.changedFiles() == [])
  }

  @Test("keeps a configuration that somebody wrote, and an order that is there")
  func existing() throws {
    let backlog = try repository(ForeignBacklog.bmad.files)
    try backlog.write("nextup.yml", "version: 1\n")
    let refused = try backlog.nextup("init", "--adopt")
    #expect(refused.status == 2)
    #expect(refused.errorLines.count == 1)
    #expect(refused.errors.contains("nextup.yml exists and was written by hand"))
    #expect(try backlog.read("nextup.yml") == "version: 1\n")

    let other = try repository(ForeignBacklog.backlogMd.files)
    try other.write("backlog/order.md", "# Ours\n")
    #expect(try other.nextup("init", "--adopt").output.contains("kept backlog/order.md\n"))
    #expect(try other.read("backlog/order.md") == "# Ours\n")
  }

  @Test("says what it looked for where there is nothing")
  func nothing() throws {
    let backlog = try repository(["README.md": "# A library\n", "docs/guide.md": "# Guide\n"])
    var transcript = Transcript(backlog)
    try transcript.nextup("init --adopt")
    Snapshot.expect(transcript.text, matches: "adopt-nothing.txt")
    #expect(try backlog.changedFiles() == [])
  }

  @Test("sets a status where the text of the item has it")
  func setting() throws {
    let backlog = try repository(ForeignBacklog.bmad.files)
    try backlog.nextup("init", "--adopt")
    #expect(try backlog.nextup("set", "1.2", "status=in-progress").status == 0)
    #expect(try backlog.changedLines() == ["-Status: ready-for-dev", "+Status: in-progress"])
    let refused = try backlog.nextup("set", "1.2", "status=nonsense")
    #expect(refused.status == 2)
    #expect(refused.errorLines.count == 1)
    try backlog.repository.git("checkout", "--quiet", ".")

    let library = try repository(ForeignBacklog.storiesWithoutFrontMatter.files)
    try library.nextup("init", "--adopt")
    #expect(try library.nextup("set", "search", "status=Done").status == 0)
    #expect(
      try library.changedLines() == ["-- [x] To do", "-- [ ] Done", "+- [ ] To do", "+- [x] Done"])
  }
}
