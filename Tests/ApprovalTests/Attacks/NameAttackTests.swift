import Approval
import Source
import TestSupport
import Testing

@Suite("Attacks on what a name stands for")
struct NameAttackTests {
  private static let closed =
    "---\nid: PAY-1\ntitle: x\ntype: story\nstatus: dropped\nreason: x\n---\n"

  @Test(
    "a file that is no item does not close one, so that its line may be swept",
    arguments: ["backlog/items/PAY-1-a.txt", "backlog/notes/a.md", "backlog/items/PAY-1/a.txt"])
  func decoys(path: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.write(path, Self.closed)
    try backlog.commit("Notes", by: .dev)
    try backlog.write(
      "backlog/order.md",
      backlog.read("backlog/order.md").replacing(
        "items/PAY-1-item.md", with: path.replacing("backlog/", with: "")))
    try backlog.commit("Link", by: .dev)
    try backlog.reorder([2, 3, 4], by: .dev)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test(
    "a new item takes no ID that another one has, whatever its file is called",
    arguments: ["0-new.md", "PAY-1-a.md", "PAY-9-item.md", "more/PAY-1.md"])
  func taken(name: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, at: "backlog/items/" + name, type: "epic")
    try backlog.commit("A new item", by: .dev)
    #expect(try backlog.outcomes() == ["identity PAY-1 id unapproved!"])
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.commit("Tidy", by: .dev)
    #expect(try backlog.outcomes().first == "identity PAY-1 id unapproved!")
  }

  @Test("guard sees an ID that is taken, too")
  func takenInProposal() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, at: "backlog/items/0-new.md")
    try backlog.commit("A new item", by: .dev)
    let run = try Nextup.run(
      ["guard", "--strict", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        "identity PAY-1 id backlog/items/PAY-1-item.md → backlog/items/0-new.md: pending"))
  }

  @Test(
    "guard sees an ID that is taken in any writing",
    arguments: [
      "---\nid: pay-1", "---\nid: \"\\x50AY-1\"", "---\n'id': PAY-1",
      "---\nid: PAY-8\naliases: [x, Pay-1]", "---\nid:\n  PAY-1", "---\nid: >-\n  PAY-1",
      "---\ntitle: from the name of the file", "# No keys\n\nid: PAY-8",
    ])
  func writings(head: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.write("backlog/items/PAY-1.md", "\(head)\n---\n\nText\n")
    try backlog.commit("Otherwise", by: .paula, key: backlog.keys.paula)
    try backlog.branch("card")
    try backlog.writeItem(1, at: "backlog/items/0-new.md")
    try backlog.commit("A new item", by: .dev)
    let run = try Nextup.run(
      ["guard", "--strict", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(run.output.contains("identity PAY-1 id backlog/items/PAY-1.md → "), "\(run.output)")
  }

  @Test("a closed item is not deleted in one commit and made anew, open, in the next")
  func reopened() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "accepted")
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.commit("Tidy", by: .dev)
    try backlog.writeItem(1)
    try backlog.commit("New", by: .dev)
    #expect(
      try backlog.outcomes() == ["field PAY-1 status verified", "field PAY-1 file unapproved!"])
  }

  @Test("an alias does not go from one item to another, in one commit or in two")
  func aliases() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "aliases: [JIRA-1]")
    try backlog.commit("An alias", by: .dev)
    #expect(try backlog.outcomes() == [])
    try backlog.writeItem(2, "aliases: [JIRA-1]")
    try backlog.commit("Also mine", by: .dev)
    try backlog.writeItem(1)
    try backlog.commit("No longer his", by: .dev)
    let alias = "alias JIRA-1 unapproved!"
    #expect(try backlog.outcomes() == ["identity PAY-2 \(alias)", "identity PAY-1 \(alias)"])
  }

  @Test(
    "two files whose names Strings take for one are two files",
    arguments: [("\u{E9}.md", "e\u{301}.md"), ("PAY-7K.md", "PAY-7\u{212A}.md")])
  func equalNames(one: String, other: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(7, at: "backlog/items/\(one)", id: "PAY-7K")
    try backlog.writeItem(8, at: "backlog/items/\(other)", id: "PAY-8K")
    try backlog.commit("Two items", by: .dev)
    try backlog.writeItem(7, status: "dropped", at: "backlog/items/\(one)", id: "PAY-7K")
    try backlog.writeItem(8, "labels: [x]", at: "backlog/items/\(other)", id: "PAY-8K")
    try backlog.commit("Drop one", by: .dev)
    try backlog.writeItem(9, at: "backlog/items/9.md", id: "PAY-8K")
    try backlog.commit("Take the name of the other", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "field PAY-7K status unapproved!", "identity PAY-8K id unapproved!",
      ])
  }

  @Test("a folder whose name Strings take for another is another")
  func equalFolders() throws {
    let backlog = try GuardedBacklog(top: "items: [items, Kanban]")
    try backlog.writeItem(1, status: "accepted", at: "backlog/\u{212A}anban/PAY-1.md")
    try backlog.commit("Not an item", by: .mallory)
    #expect(try backlog.outcomes() == [])
    let shown = try Nextup.run(["list", "--format", "csv"], in: backlog.repository.path)
    #expect(!shown.output.contains("accepted"))
  }

  @Test("a file whose name is not UTF-8 is the owner's: several of them read the same")
  func unreadableNames() throws {
    let backlog = try GuardedBacklog()
    try Shell.run(
      "cp backlog/items/PAY-1-item.md \"$(printf 'backlog/items/x\\300.md')\"",
      in: backlog.repository.path)
    try backlog.commit("A file", by: .dev)
    let path = "backlog/items/x\u{FFFD}.md"
    #expect(
      try backlog.outcomes() == [
        "identity PAY-1 id unapproved!", "identity \(path) file name unapproved!",
      ])
  }

  @Test("a decision in one of two files that read the same")
  func unreadableDecisions() throws {
    let backlog = try GuardedBacklog()
    func write(_ byte: String, _ decision: String) throws {
      try Shell.run(
        """
        mkdir -p backlog/requests && printf -- '---\\ntitle: R\\ndecision: \(decision)\\n---\\n\\nx\\n' \
        > "$(printf 'backlog/requests/R-1-\\\(byte).md')"
        """, in: backlog.repository.path)
    }
    try write("376", "open")
    try write("377", "open")
    try backlog.commit("Requests", by: .paula, key: backlog.keys.paula)
    try write("377", "accepted")
    try backlog.commit("Decide", by: .mallory)
    #expect(
      try backlog.outcomes().contains(
        "identity backlog/requests/R-1-\u{FFFD}.md file name unapproved!"))
  }

  @Test("a line without an item is taken by the item it was written for, and not by an alias")
  func danglingLine() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([9, 8, 1, 2, 3, 4])
    try backlog.commit("To be written", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(8)
    try backlog.commit("As planned", by: .dev)
    try backlog.writeItem(4, "aliases: [PAY-9]")
    try backlog.commit("To the top", by: .dev)
    #expect(
      try backlog.outcomes() == ["order verified", "identity PAY-4 alias PAY-9 unapproved!"])
  }

  @Test("a name that is found by another prefix belongs to its item")
  func otherPrefix() throws {
    let backlog = try GuardedBacklog()
    let policy = backlog.policy(version: 2).replacing(
      "style: sequential", with: "style: sequential, aliases: [TASK]")
    try backlog.write("nextup.yml", policy)
    try backlog.commit("They were called tasks", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(9, at: "backlog/items/new.md", id: "TASK-1")
    try backlog.commit("A new item", by: .dev)
    #expect(try backlog.outcomes() == ["policy verified", "identity TASK-1 id unapproved!"])
  }

  @Test(
    "guard finds who has an ID however the keys say it",
    arguments: ["id:\n", "---x: 1\nid: PAY-1\n", "id: \"PAY\\x2D1\"\n"])
  func hiddenID(line: String) throws {
    let backlog = try GuardedBacklog()
    let text = try backlog.read("backlog/items/PAY-1-item.md")
    try backlog.write(
      "backlog/items/PAY-1-item.md", text.replacing("id: PAY-1\n", with: "ID: x\n" + line))
    try backlog.commit("The same ID", by: .paula)
    try backlog.branch("card")
    try backlog.writeItem(9, at: "backlog/items/0/PAY-1.md", id: "PAY-1")
    try backlog.commit("A new item", by: .dev)
    let result = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(result.output.contains("identity PAY-1 id backlog/items/PAY-1-item.md"))
  }

  @Test("a folder with a name twice is not judged: git may check out either")
  func twice() throws {
    let error = try judge { epic, _ in "100644 blob \(epic)\tPAY-1-item.md" }
    #expect(error?.message.contains("'PAY-1-item.md' stands there twice or out of order") == true)
  }

  @Test("nor is a folder that has the name of a file, and others between the two")
  func fileAndFolder() throws {
    let error = try judge { epic, folder in
      "100644 blob \(epic)\tPAY-1-item.md-2\n040000 tree \(folder)\tPAY-1-item.md"
    }
    #expect(error?.message.contains("'PAY-1-item.md' stands there twice or out of order") == true)
  }

  /// What the audit says when entries that git would not write stand beside the items.
  private func judge(
    _ twins: (_ epic: String, _ folder: String) -> String
  ) throws -> ApprovalError? {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(9, type: "epic", id: "PAY-1")
    try backlog.repository.git("add", "--all")
    let repository = backlog.repository
    let epic = try repository.git("rev-parse", ":backlog/items/PAY-9-item.md")
    let items = try repository.git("ls-tree", "HEAD:backlog/items")
    func folder(_ lines: String) throws -> String {
      try repository.git("mktree", input: .init(lines.utf8))
    }
    let inner = try folder(items + "\n" + twins(epic, folder("")))
    let order = try repository.git("rev-parse", "HEAD:backlog/order.md")
    let outer = try folder("040000 tree \(inner)\titems\n100644 blob \(order)\torder.md")
    let policy = try repository.git("rev-parse", "HEAD:nextup.yml")
    let root = try folder("040000 tree \(outer)\tbacklog\n100644 blob \(policy)\tnextup.yml")
    let commit = try backlog.git(["commit-tree", root, "-p", "HEAD", "-m", "Twice"], by: .dev)
    try repository.git("update-ref", "refs/heads/main", commit)
    return #expect(throws: ApprovalError.self) { try backlog.audit() }
  }
}
