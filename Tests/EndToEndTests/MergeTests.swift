import TestSupport
import Testing

@Suite("nextup merge and the merge driver")
struct MergeTests {
  private static let order = "backlog/order.md"
  private static let item = "backlog/items/PAY-1-saved-card.md"

  /// A backlog with a branch `topic` on which other things were done than on `main`.
  private func backlog(
    hasDriver: Bool = true, main: (TemporaryBacklog) throws -> Void,
    topic: (TemporaryBacklog) throws -> Void
  ) throws -> TemporaryBacklog {
    let backlog = try ShopBacklog.make()
    if hasDriver { try backlog.nextup("hook", "install", "--merge-driver") }
    try backlog.repository.commit("Merge orders as lists")
    try backlog.repository.git("checkout", "--quiet", "-b", "topic")
    try topic(backlog)
    try backlog.repository.commit("Work on a topic")
    try backlog.repository.git("checkout", "--quiet", "main")
    try main(backlog)
    try backlog.repository.commit("Work on main")
    return backlog
  }

  private func moved(_ lines: String...) -> (TemporaryBacklog) throws -> Void {
    { backlog in
      for line in lines {
        try backlog.nextup(["move"] + line.split(separator: " ").map(String.init))
      }
    }
  }

  @Test("git keeps the moves of both branches, and says what was decided")
  func cleanMerge() throws {
    let backlog = try backlog(
      main: moved("PAY-3 --top", "PAY-6 --horizon Next"),
      topic: moved("PAY-7 --top", "PAY-5 --bottom"))
    #expect(try backlog.merge("topic") == nil)
    #expect(try backlog.changedFiles() == [])
    Snapshot.expect(try backlog.read(Self.order), matches: "merge-clean.txt")
  }

  @Test("git leaves a conflict where both branches moved an item, which check and merge report")
  func conflict() throws {
    let backlog = try backlog(
      main: moved("PAY-3 --top"), topic: moved("PAY-3 --after PAY-1", "PAY-7 --top"))
    let said = try #require(try backlog.merge("topic"))
    #expect(said.contains("PAY-3: conflict: the top of Now in ours, Now, below PAY-1 in theirs"))
    var transcript = Transcript(backlog)
    try transcript.nextup("check backlog/order.md --format concise")
    try transcript.nextup("merge --continue")
    Snapshot.expect(
      transcript.text + (try backlog.read(Self.order)), matches: "merge-conflict.txt")
  }

  @Test("finishes a merge that git without the driver left with conflicts")
  func continuation() throws {
    let changes = (
      moved("PAY-3 --top", "PAY-1 --bottom"), moved("PAY-7 --top", "PAY-2 --horizon Next")
    )
    let backlog = try backlog(
      hasDriver: false,
      main: { backlog in
        try changes.0(backlog)
        try backlog.nextup("set", "PAY-1", "estimate=5", "labels+=ui")
      },
      topic: { backlog in
        try changes.1(backlog)
        try backlog.nextup("set", "PAY-1", "epic=PAY-1", "labels-=cards")
      })
    #expect(try backlog.merge("topic") != nil)
    var transcript = Transcript(backlog)
    try transcript.nextup("merge --continue --dry-run")
    try transcript.nextup("merge --continue")
    let item = try backlog.read(Self.item)
    try transcript.nextup("merge --continue")
    try backlog.repository.git("add", "--all")
    try backlog.repository.git("commit", "--quiet", "--no-edit")
    try transcript.nextup("merge --continue")
    try transcript.nextup("diff HEAD^..HEAD")
    Snapshot.expect(transcript.text + item, matches: "merge-continue.txt")
  }

  @Test("leaves a file alone that somebody began to resolve")
  func begun() throws {
    let backlog = try backlog(
      hasDriver: false, main: moved("PAY-3 --top"), topic: moved("PAY-7 --top"))
    #expect(try backlog.merge("topic") != nil)
    let text = try backlog.read(Self.order).replacing("=======\n", with: "=======\nMy words\n")
    try backlog.write(Self.order, text)
    let result = try backlog.nextup("merge", "--continue")
    #expect(result.status == 1)
    #expect(result.errors.contains("this line is of no version"))
    #expect(try backlog.read(Self.order) == text)
  }

  @Test("takes what the driver merged beside a conflict for its own work")
  func driverAndConflict() throws {
    func change(_ estimate: String, _ label: String) -> (TemporaryBacklog) throws -> Void {
      { try $0.nextup("set", "PAY-1", "estimate=\(estimate)", "labels+=\(label)") }
    }
    let backlog = try backlog(main: change("5", "ui"), topic: change("8", "api"))
    #expect(try backlog.merge("topic") != nil)
    let item = try backlog.read(Self.item)
    let result = try backlog.nextup("merge", "--continue")
    #expect(result.status == 1)
    #expect(result.errors.contains("estimate"))
    #expect(!result.errors.contains("of no version"))
    #expect(try backlog.read(Self.item) == item)
  }

  @Test("leaves an unreadable order to git, as a conflict with its marks")
  func unreadable() throws {
    let fence: (TemporaryBacklog) throws -> Void = { backlog in
      try backlog.write(Self.order, ShopBacklog.order.replacing("## Now\n", with: "```\n## Now\n"))
    }
    let backlog = try backlog(main: moved("PAY-3 --top"), topic: fence)
    let said = try #require(try backlog.merge("topic"))
    #expect(said.contains("not merged as a list: line 5 of theirs: a code fence"))
    #expect(try backlog.repository.git("ls-files", "--unmerged").contains(Self.order))
  }

  @Test("merges three files, and gives a result even where git would end the merge")
  func files() throws {
    let backlog = try TemporaryBacklog([
      "base.md": "1. A-1\n1. A-2\n1. A-3\n", "ours.md": "1. A-3\n1. A-1\n1. A-2\n",
      "theirs.md": "1. A-1\n1. A-2\n1. A-3\n1. A-4\n", "other.md": "1. A-1\n1. A-3\n1. A-2\n",
      "a.md": "---\nid: A-1\nestimate: 1\n---\n", "b.md": "---\nid: A-1\nestimate: 2\n---\n",
      "c.md": "---\nid: A-1\nestimate: 3\n---\n",
    ])
    var transcript = Transcript(backlog)
    for line in [
      "merge base.md ours.md theirs.md", "merge base.md ours.md other.md --output order.md",
      "merge a.md b.md c.md", "merge a.md b.md", "merge a.md b.md gone.md",
      "merge a.md b.md c.md --continue",
      "merge-driver base.md ours.md gone.md 7 order.md", "merge-driver a.md b.md c.md 9 items/a.md",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(
      transcript.text + (try backlog.read("order.md")) + (try backlog.read("b.md")),
      matches: "merge-files.txt")
  }

  @Test("is set up once, beside what is there, and taken away again")
  func setUp() throws {
    let backlog = try ShopBacklog.make()
    try backlog.write(".gitattributes", "*.png binary\n*.md text")
    var transcript = Transcript(backlog)
    try transcript.nextup("hook install --merge-driver --dry-run")
    #expect(try backlog.read(".gitattributes") == "*.png binary\n*.md text")
    try transcript.nextup("hook install --merge-driver")
    try transcript.nextup("hook install --merge-driver")
    let installed = try backlog.read(".gitattributes")
    let driver = try backlog.repository.git("config", "--local", "merge.nextup.driver")
    try transcript.nextup("hook uninstall --merge-driver")
    #expect(try backlog.read(".gitattributes") == "*.png binary\n*.md text\n")
    try backlog.repository.git("config", "merge.nextup.driver", "my driver")
    try transcript.nextup("hook install --merge-driver")
    try transcript.nextup("hook uninstall --merge-driver")
    #expect(try backlog.repository.git("config", "merge.nextup.driver") == "my driver")
    Snapshot.expect(transcript.text + installed + driver + "\n", matches: "merge-driver-set-up.txt")
  }

  @Test("merges as git does where nextup is not installed")
  func withoutNextup() throws {
    let backlog = try backlog(main: moved("PAY-3 --top"), topic: moved("PAY-3 --bottom"))
    do {
      try backlog.repository.git(
        ["merge", "--quiet", "topic"], environment: ["PATH": "/usr/bin:/bin"])
    } catch {
      #expect("\(error)".contains("CONFLICT") || "\(error)".contains("git merge"))
    }
    let text = try backlog.read(Self.order)
    #expect(
      text.contains("<<<<<<<") || text.split(separator: "\n").count { $0.contains("[PAY-3]") } == 2)
  }
}
