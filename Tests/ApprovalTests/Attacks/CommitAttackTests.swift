import Approval
import Foundation
import Source
import TestSupport
import Testing

@Suite("Attacks by commits")
struct CommitAttackTests {
  @Test("direct push")
  func direct() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("a delegate does not come into office early by dating ahead")
  func datedAhead() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "nextup.yml",
      backlog.policy(version: 2).replacing(
        "from: 2026-01-10, to: 2026-01-20", with: "from: 2990-01-01")
    )
    try backlog.commit("Later", by: .paula, key: backlog.keys.paula)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.commit("Reorder", by: .otto, key: backlog.keys.otto, at: 32_188_579_200)
    #expect(try backlog.outcomes() == ["policy verified", "order unapproved!"])
  }

  @Test("forged author and committer are claims and no more")
  func forged() throws {
    for (require, outcome) in [("claimed", "order claimed"), ("attested", "order claimed!")] {
      let backlog = try GuardedBacklog(require: require)
      try backlog.reorder([4, 1, 2, 3], by: .paula)
      #expect(try backlog.outcomes() == [outcome])
    }
  }

  @Test("forged host committer without signature")
  func forgedHost() throws {
    let backlog = try GuardedBacklog(require: "attested", "  host: github")
    try backlog.branch("card")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, committer: .github)
    #expect(try backlog.outcomes() == ["order claimed!"])
  }

  @Test("a merge that the forge signed is attested, with two parents, in its period, by the owner")
  func hostMerge() throws {
    let keys = try TestKeys.shared.get()
    let known = "  host: github\n  host-keys: [{ssh: \"\(keys.host.text)\", to: 2026-01-05}]"
    let backlog = try GuardedBacklog(require: "attested", known)
    for author in [GuardedBacklog.Person.paula, .dev] {
      try backlog.branch("by-\(author.name)")
      try backlog.reorder(author.name == "Dev" ? [1, 2, 3, 4] : [4, 1, 2, 3], by: .dev)
      try backlog.checkout("main")
      try backlog.merge("by-\(author.name)", by: author, committer: .github, key: keys.host)
    }
    #expect(try backlog.outcomes() == ["order attested", "order unapproved!"])
    try backlog.commit("Later", by: .dev, at: TemporaryRepository.epoch + 90_000)
    try backlog.branch("late")
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    try backlog.checkout("main")
    try backlog.merge("late", by: .paula, committer: .github, key: keys.host)
    #expect(try backlog.outcomes().last == "order claimed!")
  }

  @Test("squash authored by the developer and merged by the owner loses the approver")
  func squashOfADeveloper() throws {
    let backlog = try GuardedBacklog(require: "claimed", "  host: github")
    try backlog.reorder([4, 1, 2, 3], by: .dev, committer: .github)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("squash authored by the PO, merged by another, is only claimed, and says so")
  func squashOfTheOwner() throws {
    let backlog = try GuardedBacklog(require: "claimed", "  host: github")
    try backlog.reorder([4, 1, 2, 3], by: .paula, committer: .github)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.judgement.verdict == .claimed)
    #expect(change.judgement.evidence.first?.detail?.contains("squash") == true)
  }

  @Test("reorder hidden in a merge commit")
  func evilMerge() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("card")
    try backlog.write("backlog/items/PAY-5-item.md", "---\nid: PAY-5\n---\n")
    try backlog.commit("A new item", by: .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .dev, ["--no-commit"])
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("octopus")
  func octopus() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("one")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.checkout("main")
    try backlog.branch("two")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    try backlog.checkout("main")
    try backlog.git(["merge", "--quiet", "--no-edit", "one", "two"], by: .dev)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("-s ours takes an approved order back")
  func oursMerge() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("old")
    try backlog.commit("Nothing", by: .dev)
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    try backlog.checkout("old")
    try backlog.merge("main", by: .dev, ["-s", "ours"])
    try backlog.checkout("main")
    try backlog.repository.git("merge", "--quiet", "--ff-only", "old")
    #expect(try backlog.outcomes() == [])
    #expect(throws: ApprovalError.self) {
      let checkpoint = try backlog.repository.git("rev-parse", "HEAD^2")
      _ = try backlog.audit(from: checkpoint)
    }
  }

  @Test("foxtrot fast-forward")
  func foxtrot() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("feature")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try backlog.checkout("main")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    try backlog.checkout("feature")
    try backlog.merge("main", by: .paula)
    try backlog.checkout("main")
    try backlog.repository.git("merge", "--quiet", "--ff-only", "feature")
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("a new root that takes the branch in, so that a fast-forward exchanges the anchor")
  func exchangedAnchor() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    let tree = try backlog.repository.git("rev-parse", "main^{tree}")
    let root = try backlog.git(["commit-tree", tree, "-m", "Root"], by: .mallory)
    let merge = try backlog.git(
      ["commit-tree", tree, "-p", root, "-p", "main", "-m", "Merge"], by: .mallory)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", merge], in: backlog.repository.path)
    #expect(guarded.status == 3)
    #expect(guarded.errors.contains("would replace that of refs/heads/main in a fast-forward"))
    try backlog.repository.git("merge", "--quiet", "--ff-only", merge)
    let audited = try Nextup.run(["audit"], in: backlog.repository.path)
    #expect(audited.status == 3)
    #expect(audited.errors.contains("which has an owner and another beginning"))
  }

  @Test(
    "a takeover from a root that main merged before, straight or behind another merge",
    arguments: [true, false])
  func exchangedAnchorByKnownRoot(isStraight: Bool) throws {
    let backlog = try GuardedBacklog()
    let tree = try backlog.repository.git("rev-parse", "main^{tree}")
    let empty = try backlog.repository.git("hash-object", "-t", "tree", "-w", "/dev/null")
    let root = try backlog.git(["commit-tree", empty, "-m", "Documents"], by: .mallory)
    try backlog.merge(
      root, by: .paula, key: backlog.keys.paula, ["--allow-unrelated-histories", "-s", "ours"])
    #expect(try Nextup.run(["audit"], in: backlog.repository.path).status == 0)
    let own = try backlog.git(["commit-tree", tree, "-p", root, "-m", "Own"], by: .mallory)
    var side = "main"
    if !isStraight {
      side = try backlog.git(
        ["commit-tree", tree, "-p", root, "-p", "main", "-m", "Merge"], by: .mallory)
    }
    let merge = try backlog.git(
      ["commit-tree", tree, "-p", own, "-p", side, "-m", "Merge"], by: .mallory)
    try backlog.repository.git("merge", "--quiet", "--ff-only", merge)
    let audited = try Nextup.run(["audit"], in: backlog.repository.path)
    #expect(audited.status == 3)
    #expect(audited.errors.contains("which has an owner and another beginning"))
  }

  @Test("an import that took in main before it was merged is no takeover")
  func preparedImport() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("checkout", "--quiet", "--orphan", "import")
    try backlog.repository.git("rm", "-rqf", ".")
    try backlog.write("old.txt", "old\n")
    try backlog.commit("Imported", by: .dev)
    try backlog.merge("main", by: .dev, ["--allow-unrelated-histories"])
    for name in ["one", "two"] {
      try backlog.branch(name, from: "import")
      try backlog.write("\(name).txt", name)
      try backlog.commit(name, by: .dev)
      try backlog.checkout("main")
      try backlog.merge(name, by: .paula, key: backlog.keys.paula)
      #expect(try Nextup.run(["audit"], in: backlog.repository.path).status == 0)
    }
  }

  @Test("a merge on no branch may have been a trial, and says so")
  func detached() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.repository.git("checkout", "--quiet", "--detach", "main")
    let merge = try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.repository.git("merge", "--quiet", "--ff-only", merge)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation)
    #expect(change.judgement.note?.hasPrefix("the merge was made on no branch") == true)
  }

  @Test("history rewritten behind a checkpoint")
  func rewritten() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    let checkpoint = try backlog.reorder([4, 1, 2, 3], by: .paula)
    #expect(try backlog.audit(from: checkpoint).changes.isEmpty)
    try backlog.repository.git("reset", "--quiet", "--hard", "HEAD~1")
    try backlog.reorder([3, 1, 2, 4], by: .paula)
    let error = #expect(throws: ApprovalError.self) { try backlog.audit(from: checkpoint) }
    #expect(error?.code == .rewritten)
  }

  @Test("a PO merge made on a scratch branch and fast-forwarded onto main")
  func scratchMerge() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.checkout("main")
    try backlog.branch("scratch")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.repository.git("merge", "--quiet", "--ff-only", "scratch")
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation)
    #expect(change.judgement.note == "the merge was made for the branch 'scratch'")
  }

  @Test("a PO-signed commit on a scratch branch: what she did not sign stays a finding")
  func scratchCommit() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("scratch")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try backlog.reorder([4, 2, 1, 3], by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.repository.git("merge", "--quiet", "--ff-only", "scratch")
    #expect(try backlog.outcomes() == ["order unapproved!", "order verified"])
    let strict = try GuardedBacklog("  accept: [statement]")
    try strict.reorder([4, 1, 2, 3], by: .paula, key: strict.keys.paula)
    #expect(try strict.outcomes() == ["order unapproved!"])
  }

  @Test("mailmap decides nothing")
  func mailmap() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.write(".mailmap", "Paula <paula@example.com> <mallory@example.com>\n")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }

  @Test("an Approved-by trailer counts in the commit's own last paragraph only")
  func trailers() throws {
    let trailer = "Approved-by: Paula <paula@example.com>"
    for (message, outcome) in [
      ("Reorder\n\nWhy not.\n\n\(trailer)", "order claimed"),
      ("Reorder\n\n\(trailer)\n\nWhy not.", "order unapproved!"), (trailer, "order unapproved!"),
    ] {
      let backlog = try GuardedBacklog(require: "claimed")
      try backlog.writeOrder([4, 1, 2, 3])
      try backlog.commit(message, by: .dev)
      #expect(try backlog.outcomes() == [outcome], "\(message)")
    }
  }

  @Test("look-alikes of Unicode in an address are somebody else's")
  func lookAlikes() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.reorder(
      [4, 1, 2, 3], by: .init(name: "Paula", email: "p\u{0430}ula@example.com"))
    #expect(try backlog.outcomes() == ["order unapproved!"])
  }
}
