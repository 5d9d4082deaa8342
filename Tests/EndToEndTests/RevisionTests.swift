import Foundation
import TestSupport
import Testing

@Suite("Revisions and places")
struct RevisionTests {
  private func backlogWithHistory() throws -> TemporaryBacklog {
    let backlog = try ShopBacklog.make()
    try backlog.repository.git("tag", "v1")
    try backlog.nextup("move", "PAY-3", "--top")
    try backlog.nextup("set", "PAY-1", "estimate=8")
    try backlog.repository.commit("Change")
    try backlog.nextup("move", "PAY-7", "--top")
    return backlog
  }

  @Test(
    "every reading command reads a revision",
    arguments: [
      "list", "list --format json", "show PAY-1", "show PAY-1#2", "next", "config",
      "config id --origin", "graph", "schema item", "parse backlog/items backlog/order.md",
      "check --format concise",
      "render --to markdown", "render --to json", "render --to csv",
    ])
  func atRevision(line: String) throws {
    let backlog = try backlogWithHistory()
    let words = line.split(separator: " ").map(String.init)
    let then = try ShopBacklog.make().nextup(words)
    for revision in ["v1", "main~1", "HEAD~", "HEAD^"] {
      let result = try backlog.nextup(words + ["--at", revision])
      #expect(result.status == then.status)
      #expect(result.output.replacing(revision, with: "") == then.output)
    }
    let branch = try backlog.nextup(["render", "--to", "csv", "--at", "main"])
    #expect(branch.output != then.output)
  }

  @Test("an unknown revision is one line with what was meant")
  func unknownRevisions() throws {
    var transcript = Transcript(try backlogWithHistory())
    for revision in ["mian", "v2", "HEAD~7", "0123456789", "'HEAD; rm'", "@{1}", "main:nextup.yml"]
    {
      try transcript.nextup("list --at \(revision)")
    }
    Snapshot.expect(transcript.text, matches: "unknown-revisions.txt")
  }

  @Test("reads what a shallow clone has, and says why it has no more")
  func shallowClone() throws {
    let origin = try backlogWithHistory()
    let clone = TemporaryBacklog(
      at: try TemporaryRepository(cloning: origin.repository, "--depth=1"))
    #expect(try clone.nextup("list", "--at", "HEAD").output.contains("PAY-1"))
    let result = try clone.nextup("list", "--at", "HEAD~1")
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("shallow"))
  }

  @Test("reads a bare repository, and refuses to write in it")
  func bareRepository() throws {
    let origin = try backlogWithHistory()
    let bare = TemporaryBacklog(at: try TemporaryRepository(cloning: origin.repository, "--bare"))
    let expected = try origin.nextup("list", "--at", "HEAD")
    #expect(try bare.nextup("list").output == expected.output)
    #expect(try bare.nextup("show", "PAY-1").output.contains("estimate  8"))
    for line in [
      "show PAY-1", "next", "graph", "config", "check --format concise", "render --to json",
      "schema item", "parse backlog/items",
    ] {
      let words = line.split(separator: " ").map(String.init)
      let there = try Nextup.run(words + ["--repo", bare.path, "--at", "HEAD"], in: "/")
      #expect(there.output == (try origin.nextup(words + ["--at", "HEAD"]).output), "\(line)")
      #expect(there.errors == "")
    }
    for command in [
      ["set", "PAY-1", "estimate=1"], ["move", "PAY-1", "--top"], ["new", "task", "A"], ["fmt"],
      ["edit", "PAY-1"], ["check", "--fix"],
    ] {
      let result = try bare.nextup(command)
      #expect(result.status == 2, "\(command)")
      #expect(result.errorLines.count == 1)
    }
  }

  @Test("works in a linked work tree")
  func linkedWorkTree() throws {
    let backlog = try backlogWithHistory()
    let path = backlog.repository.sibling("linked")
    try backlog.repository.git("worktree", "add", "--quiet", path, "v1")
    #expect(try Nextup.run(["list"], in: path).output == ShopBacklog.make().nextup("list").output)
    let new = try Nextup.run(["new", "task", "There"], in: path)
    #expect(new.output.hasPrefix("backlog/items/PAY-12"))
    #expect(try Nextup.run(["list", "--at", "main"], in: path).status == 0)
  }

  @Test("finds the backlog from any folder below it, and by --repo from anywhere")
  func places() throws {
    let backlog = try ShopBacklog.make()
    let expected = try backlog.nextup("list").output
    #expect(try Nextup.run(["list"], in: backlog.path + "/backlog/items").output == expected)
    #expect(try Nextup.run(["list", "--repo", backlog.path], in: "/").output == expected)
    let below = try Nextup.run(["list", "--repo", "items"], in: backlog.path + "/backlog")
    #expect(below.output == expected)
    let missing = try Nextup.run(["list", "--repo", "/does/not/exist"], in: "/")
    #expect(missing.status == 2)
    #expect(missing.errorLines.count == 1)
  }

  @Test("several backlogs of one repository are apart")
  func monorepo() throws {
    let files = Dictionary(
      uniqueKeysWithValues: ShopBacklog.files.map { ("teams/pay/" + $0.key, $0.value) })
    let root = try TemporaryBacklog(
      files.merging([
        "teams/pay/nextup.yml": TemporaryBacklog.configuration,
        "backlog/items/PAY-50-other.md":
          "---\nid: PAY-50\ntitle: Other\ntype: task\nstatus: draft\n---\n",
      ]) { $1 })
    let pay = root.path + "/teams/pay"
    let expected = try ShopBacklog.make().nextup("list").output
    #expect(try Nextup.run(["list"], in: pay).output == expected)
    #expect(try Nextup.run(["list", "--at", "HEAD"], in: pay).output == expected)
    #expect(try root.nextup("list").output.contains("PAY-50"))
    #expect(try !root.nextup("list").output.contains("PAY-1 "))
    let bare = try TemporaryRepository(cloning: root.repository, "--bare")
    let inBare = try Nextup.run(["list", "--repo", bare.path + "/teams/pay"], in: "/")
    #expect(inBare.output == expected)
    let goals = try Nextup.run(["parse", "--at", "HEAD", "."], in: pay + "/backlog/goals")
    #expect(goals.output.contains("\"backlog/goals/G-CHECKOUT.md\""))
    let check = try Nextup.run(["check", "--format", "concise", "backlog/order.md"], in: pay)
    let fromRoot = try root.nextup("check", "--format", "concise", "teams/pay/backlog/order.md")
    #expect(fromRoot.output == check.output)
    #expect(check.output.hasPrefix("No problems"))
    let above = try root.nextup("check", "--repo", "teams/pay", "--format", "concise")
    #expect(above.output.hasPrefix("teams/pay/backlog/"), "as a terminal there would find it")
    #expect(
      try Nextup.run(["check", "--format", "concise"], in: pay).output
        == above.output.replacing("teams/pay/", with: ""))
    let doctor = try Nextup.run(["doctor", "--repo", bare.path + "/teams/pay"], in: "/")
    #expect(doctor.status == 0)
    let new = try Nextup.run(["new", "task", "A"], in: pay)
    #expect(new.output == "backlog/items/PAY-12-a.md\n")
    #expect(try root.changedFiles() == ["?? teams/pay/backlog/items/PAY-12-a.md"])
  }

  @Test("a bare repository whose backlogs are all below its root says where they are")
  func bareMonorepo() throws {
    let repository = try TemporaryRepository()
    try repository.write("teams/pay/nextup.yml", TemporaryBacklog.configuration)
    try repository.commit("Begin")
    let bare = try TemporaryRepository(cloning: repository, "--bare")
    let result = try Nextup.run(["list"], in: bare.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("there is one in 'teams/pay'"))
    let wrong = try Nextup.run(["list", "--repo", bare.path + "/teams/none"], in: "/")
    #expect(wrong.status == 2)
    #expect(wrong.errorLines.count == 1)
    let right = try Nextup.run(["list", "--repo", bare.path + "/teams/pay"], in: "/")
    #expect(right.output == "No items.\n")
  }
}
