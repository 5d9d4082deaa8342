import Approval
import Git
import TestSupport
import Testing

@Suite("Attacks on items")
struct ItemAttackTests {
  @Test("new items, wording, started and finished are free to all")
  func free() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(5, status: "draft")
    try backlog.writeItem(1, "labels: [fast]", status: "in-progress")
    try backlog.writeItem(2, status: "done")
    try backlog.commit("Work", by: .dev)
    #expect(try backlog.outcomes() == [])
  }

  @Test("a ranked item dropped, pulled into a sprint, or released by a developer")
  func dropped() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "dropped")
    try backlog.writeItem(2, "sprint: S-1\nblocks-release: true")
    try backlog.commit("Work", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "field PAY-1 status unapproved!", "field PAY-2 blocks-release unapproved!",
        "field PAY-2 sprint unapproved!",
      ])
  }

  @Test("a ranked item re-typed as an epic, and back")
  func retyped() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, type: "epic")
    try backlog.commit("An epic", by: .dev)
    try backlog.writeItem(1)
    try backlog.commit("A story", by: .dev)
    #expect(
      try backlog.outcomes() == ["field PAY-1 type unapproved!", "field PAY-1 type unapproved!"])
  }

  @Test("an accepted item reopened by a developer")
  func reopened() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "accepted")
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    try backlog.writeItem(1, status: "ready")
    try backlog.commit("Reopen", by: .dev)
    #expect(
      try backlog.outcomes() == ["field PAY-1 status verified", "field PAY-1 status unapproved!"])
  }

  @Test(
    "an accepted item that cannot be read counts as open, so that making it so is the owner's",
    arguments: ["backlog/items/PAY-1-item.md", "backlog/items/PAY-1-new.md"])
  func unreadable(path: String) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, status: "accepted")
    try backlog.commit("Accept", by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.writeItem(1, status: "accepted", at: path)
    let text = try backlog.read(path)
    try backlog.write(path, text + String(repeating: "x", count: 70_000) + "\n")
    try backlog.commit("A long line", by: .dev)
    #expect(
      try backlog.outcomes() == ["field PAY-1 status verified", "identity PAY-1 file unapproved!"])
  }

  @Test("a title that the heading gives, and a stage that the folder gives, are owned as well")
  func effectiveValues() throws {
    let backlog = try GuardedBacklog(
      top: "items: [items, {path: done, stage: finished}]\n")
    try backlog.write(
      "nextup.yml",
      backlog.policy(version: 2, top: "items: [items, {path: done, stage: finished}]\n")
        .replacing("estimate: developers", with: "title: [product-owner], status: [qa]"))
    let untitled = "---\nid: PAY-5\ntype: story\nstatus: ready\n---\n\n# Five\n"
    try backlog.write("backlog/items/PAY-5.md", untitled)
    try backlog.commit("Own more", by: .paula, key: backlog.keys.paula)
    try backlog.write("backlog/items/PAY-5.md", untitled.replacing("Five", with: "Six"))
    try backlog.commit("Another title", by: .dev)
    try backlog.write("backlog/done/PAY-1-item.md", try backlog.read("backlog/items/PAY-1-item.md"))
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.commit("Done", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "policy verified", "field PAY-5 title unapproved!", "field PAY-1 status unapproved!",
      ])
  }

  @Test("a key that says nothing is as good as none")
  func emptyValues() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "sprint: \"\"\nblocks-release: false")
    try backlog.commit("Nothing", by: .dev)
    #expect(try backlog.outcomes() == [])
  }

  @Test("an old value that a merge puts back is changed by who merges")
  func oldValue() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    let old = try backlog.commit("Three", by: .dev)
    try backlog.writeItem(1, "estimate: 13")
    try backlog.commit("Thirteen", by: .dev)
    try backlog.writeItem(1, "estimate: 3")
    try backlog.repository.git("add", "--all")
    let tree = try backlog.repository.git("write-tree")
    let merge = try backlog.git(
      ["commit-tree", tree, "-p", "HEAD", "-p", old, "-m", "Merge"], by: .mallory)
    try backlog.repository.git("update-ref", "refs/heads/main", merge)
    #expect(
      try backlog.outcomes() == [
        "field PAY-1 estimate claimed", "field PAY-1 estimate claimed",
        "field PAY-1 estimate unapproved!",
      ])
  }

  @Test("an old value that a branch took from an old commit is changed by who did that")
  func oldValueOnBranch() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 8")
    let old = try backlog.commit("Eight", by: .dev)
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Five", by: .dev)
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 8")
    try backlog.repository.git("add", "--all")
    let tree = try backlog.repository.git("write-tree")
    let taken = try backlog.git(
      ["commit-tree", tree, "-p", "HEAD", "-p", old, "-m", "Merge"], by: .mallory)
    try backlog.repository.git("reset", "--quiet", "--hard", taken)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card"], in: backlog.repository.path)
    #expect(guarded.output.contains("written by Mallory"))
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.outcomes().last == "field PAY-1 estimate unapproved!")
  }

  @Test("a ranked item removed, or hidden behind a link")
  func removed() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-item.md")
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-2-item.md")
    try Shell.run("ln -s PAY-3-item.md backlog/items/PAY-2-item.md", in: backlog.repository.path)
    try backlog.commit("Gone", by: .dev)
    #expect(
      try backlog.outcomes() == ["field PAY-1 file unapproved!", "field PAY-2 file unapproved!"])
  }

  @Test("items swapping ids in place")
  func swapped() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, id: "PAY-4")
    try backlog.writeItem(4, id: "PAY-1")
    try backlog.commit("Swap", by: .dev)
    #expect(
      try backlog.outcomes() == ["identity PAY-4 id unapproved!", "identity PAY-1 id unapproved!"])
  }

  @Test("items exchanging their paths")
  func exchanged() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, at: "backlog/items/PAY-4-item.md")
    try backlog.writeItem(4, at: "backlog/items/PAY-1-item.md")
    try backlog.commit("Swap", by: .dev)
    #expect(
      try backlog.outcomes() == ["identity PAY-4 id unapproved!", "identity PAY-1 id unapproved!"])
  }

  @Test("rename plus move: the rename is free, and what changes with it is found")
  func renamed() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("mv", "backlog/items/PAY-1-item.md", "backlog/items/PAY-1-new.md")
    try backlog.commit("Rename", by: .dev)
    #expect(try backlog.outcomes() == [])
    try backlog.repository.git("rm", "--quiet", "backlog/items/PAY-1-new.md")
    try backlog.writeItem(1, "sprint: S-1", at: "backlog/items/PAY-1-again.md")
    try backlog.commit("Rename and pull in", by: .dev)
    #expect(try backlog.outcomes() == ["field PAY-1 sprint unapproved!"])
  }

  @Test("a decoy with the old values does not hide a change")
  func decoy() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, at: "backlog/items/AAA-decoy.md")
    try backlog.writeItem(1, "sprint: S-1")
    try backlog.commit("Look there", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "field PAY-1 sprint unapproved!", "identity PAY-1 id unapproved!",
      ])
  }

  @Test("front matter broken for a while")
  func broken() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("backlog/items/PAY-1-item.md", "---\nid: PAY-1\nstatus: [\n---\n")
    try backlog.commit("Break", by: .dev)
    try backlog.writeItem(1, "sprint: S-1")
    try backlog.commit("Repair", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "identity PAY-1 file unapproved!", "identity PAY-1 file unapproved!",
      ])
  }

  @Test("CRLF and Unicode look-alikes in ids")
  func lookAlikes() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "backlog/items/PAY-1-item.md",
      "---\r\nid: PAY-1\r\ntitle: Item 1\r\ntype: story\r\nstatus: ready\r\n---\r\n\r\nText\r\n")
    try backlog.writeItem(2, id: "P\u{0410}Y-2")
    try backlog.commit("Look-alikes", by: .dev)
    #expect(try backlog.outcomes() == ["identity PAY-2 file unapproved!"])
  }

  @Test("goals, and decisions on requests and releases, are the owner's")
  func records() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("backlog/goals/G-1.md", "---\ntitle: More money\n---\n")
    try backlog.write("backlog/requests/R-1.md", "---\nfrom: Sam\nask: More\ndecision: open\n---\n")
    try backlog.write("backlog/releases/1.0.md", "---\ndecision: go\n---\n")
    try backlog.commit("Decide", by: .dev)
    #expect(
      try backlog.outcomes() == ["field G-1 goal unapproved!", "field 1.0 decision unapproved!"])
  }

  @Test("a decision that stays is named by what changed of it")
  func reasons() throws {
    let backlog = try GuardedBacklog()
    func write(_ reason: String) throws {
      try backlog.write(
        "backlog/requests/r1.md",
        "---\ntitle: R\ndecision: accepted\nreason: \(reason)\n---\n\nx\n")
    }
    try write("good")
    try backlog.commit("Decide", by: .paula, key: backlog.keys.paula)
    try write("bad")
    try backlog.commit("Reword", by: .dev)
    #expect(
      try backlog.outcomes() == ["field r1 decision verified", "field r1 reason unapproved!"])
  }

  @Test("ownership broken in a branch that landed by merge")
  func ownershipByMerge() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .mallory)
    try backlog.writeItem(2, "estimate: 5")
    try backlog.commit("Estimate", by: .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .dev)
    #expect(
      try backlog.outcomes() == [
        "field PAY-1 estimate unapproved!", "field PAY-2 estimate claimed",
      ])
    #expect(try backlog.audit().changes.first?.authored?.email == "mallory@example.com")
  }

  @Test("ownership broken in a branch that landed by squash, or by rebase")
  func ownershipBySquash() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Squashed", by: .mallory, committer: .github)
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Rebased", by: .mallory, committer: .dev)
    #expect(
      try backlog.outcomes() == [
        "field PAY-1 estimate unapproved!", "field PAY-1 estimate unapproved!",
      ])
  }

  @Test("ownership broken while merging is the merger's doing")
  func ownershipInTheMerge() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .mallory, ["--no-commit"])
    try backlog.writeItem(1, "estimate: 8")
    try backlog.commit("Merge", by: .mallory)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation && change.authored?.email == "mallory@example.com")
  }
}
