import TestSupport
import Testing

@Suite("nextup check, beside its findings")
struct CheckExitTests {
  private static let bad = "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: drat\n---\n"

  @Test("takes a hyphen for standard input")
  func hyphen() throws {
    let story = "As a user, I want to log in.\n"
    let backlog = try ShopBacklog.make()
    let run = try backlog.nextup("check", "-", "--format", "concise", input: story)
    let same = try backlog.nextup("check", "--stdin", "--format", "concise", input: story)
    #expect(run.output.contains("stdin:1:1: "))
    #expect(run.transcript == same.transcript)
  }

  @Test("fails with --fix --diff where errors would remain, and only there")
  func diff() throws {
    let path = "backlog/items/PAY-77-new.md"
    let backlog = try ShopBacklog.make([path: Self.bad])
    #expect(try backlog.nextup("check", path, "--fix", "--diff").status == 1)
    let whole = try backlog.nextup("check", path, "--unsafe-fixes", "--diff")
    #expect(whole.status == 0)
    #expect(whole.output.contains("+status: draft"))
    #expect(try backlog.changedFiles() == [])
  }

  @Test("says where there is nothing to fix")
  func nothingToFix() throws {
    let backlog = try ShopBacklog.make(["backlog/items/PAY-77-new.md": Self.bad])
    let path = "backlog/items/PAY-77-new.md"
    for option in ["--diff", "--dry-run", "--format=text"] {
      let run = try backlog.nextup("check", path, "--fix", option)
      #expect(run.errors == "there is nothing to fix safely\n", "\(option)")
      #expect(run.status == 1)
    }
  }

  @Test("reports only the rules and groups that are asked for")
  func selection() throws {
    let backlog = try ShopBacklog.make(["backlog/items/PAY-77-new.md": Self.bad])
    func rules(_ arguments: String...) throws -> Set<Substring> {
      let run = try backlog.nextup(["check", "--format", "jsonl"] + arguments)
      return Set(
        run.output.split(separator: "\n").compactMap {
          $0.split(separator: "\"rule\":\"").last?.prefix { $0 != "\"" }
        })
    }
    let all = try rules()
    let group = all.filter { $0.hasPrefix("front-matter/") }
    #expect(!group.isEmpty && group.count < all.count)
    #expect(try rules("--select", "front-matter") == group)
    #expect(try rules("--ignore", "front-matter") == all.subtracting(group))
    #expect(
      try rules("--select", "front-matter", "--ignore", "front-matter/syntax")
        == group.subtracting(["front-matter/syntax"]))
    try backlog.write(
      "backlog/items/PAY-78-quiet.md",
      "---\nid: PAY-78\n---\n\n# Pay <!-- nextup-ignore story/conjunction: fine -->\n")
    #expect(try rules("--select", "suppression") == ["suppression/unused"])
    let wrong = try backlog.nextup("check", "--select", "stroy")
    #expect(wrong.status == 2)
    #expect(
      wrong.errors
        == "nextup: choosing rules: there is no rule or group 'stroy'; did you mean 'story'?\n")
  }

  @Test("names the way to check files where there is no backlog")
  func withoutBacklog() throws {
    let folder = TemporaryBacklog(at: try TemporaryRepository())
    #expect(try folder.nextup("check").errors.hasSuffix("or name files: 'nextup check FILE.md'\n"))
  }

  @Test("says 'new' where earlier findings are left out, and counts no lines that --since hides")
  func newProblems() throws {
    let backlog = try ShopBacklog.make()
    try backlog.nextup("check", "--write-baseline", "known.txt")
    let since = try backlog.nextup("check", "--since", "HEAD", "--baseline", "known.txt")
    #expect(since.output.hasPrefix("No new problems in "))
    #expect(since.errors.isEmpty)
    let known = try backlog.nextup("check", "--baseline", "known.txt")
    #expect(known.output.hasPrefix("No new problems in "))
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-10-refunds.md")
    let mended = try backlog.nextup("check", "--baseline", "known.txt")
    #expect(mended.errors.contains("of its lines are no longer needed"))
  }
}
