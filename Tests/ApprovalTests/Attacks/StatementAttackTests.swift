import Approval
import Foundation
import TestSupport
import Testing

@Suite("Attacks on statements")
struct StatementAttackTests {
  @Test("a statement survives merge, squash and rebase")
  func survives() throws {
    let backlog = try GuardedBacklog("  accept: [statement]")
    for (round, order) in [[4, 1, 2, 3], [3, 4, 1, 2], [2, 3, 4, 1]].enumerated() {
      try backlog.branch("round-\(round)")
      try backlog.writeOrder(order)
      try backlog.approve()
      try backlog.commit("Reorder", by: .dev)
      try backlog.checkout("main")
      switch round {
      case 0: try backlog.merge("round-0", by: .dev)
      case 1:
        try backlog.repository.git("merge", "--quiet", "--squash", "round-1")
        try backlog.commit("Squash", by: .dev, committer: .github)
      default: try backlog.git(["cherry-pick", "round-2"], by: .dev)
      }
    }
    #expect(try backlog.outcomes() == ["order verified", "order verified", "order verified"])
  }

  @Test("a statement that lands after the order ratifies it, and the violation is still listed")
  func ratified() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.reorder([4, 2, 1, 3], by: .dev)
    let shown = try backlog.approve()
    #expect(shown.contains("PAY-4") && shown.contains("PAY-2"), "what is signed is shown")
    try backlog.commit("Approve later", by: .dev)
    let report = try backlog.audit()
    #expect(report.violations.isEmpty)
    #expect(report.changes.map(\.judgement.verdict) == [.unapproved, .unapproved])
    #expect(report.changes.allSatisfy { $0.ratifiedBy == report.state.lastStatement })
  }

  @Test("approval replayed on another branch")
  func otherBranch() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.repository.git("branch", "release")
    try backlog.approve(ref: "refs/heads/release")
    try backlog.commit("Reorder", by: .dev)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation)
    #expect(change.judgement.note?.hasSuffix("it is for refs/heads/release") == true)
  }

  @Test("approval replayed for another order")
  func otherOrder() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    let change = try #require(try backlog.audit().changes.first)
    #expect(change.isViolation)
    #expect(change.judgement.note?.hasSuffix("it was made for another order") == true)
  }

  @Test("approval replayed twice, after the file was deleted and brought back")
  func twice() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    try backlog.repository.git("mv", "backlog/approvals", "elsewhere")
    try backlog.commit("Hide", by: .mallory)
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("mv", "elsewhere", "backlog/approvals")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order verified", "order verified", "order unapproved!"])
  }

  @Test(
    "approval that landed beside an order that a signature approved, replayed",
    arguments: [true, false])
  func spare(isMoved: Bool) throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    let folder = backlog.repository.path + "/backlog/approvals"
    try Shell.run("mv backlog/approvals ../spare-$(basename $PWD)", in: backlog.repository.path)
    try backlog.commit("Reorder", by: .paula, key: backlog.keys.paula)
    try Shell.run("mv ../spare-$(basename $PWD) backlog/approvals", in: backlog.repository.path)
    try backlog.commit("The statement of it", by: .dev)
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    if isMoved {
      try backlog.repository.git("mv", "backlog/approvals", "elsewhere")
      try backlog.commit("Hide", by: .mallory)
      try backlog.repository.git("mv", "elsewhere", "backlog/approvals")
    } else {
      try Shell.run("sed -i 's/$/\\r/' *.md", in: folder)
    }
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order verified", "order verified", "order unapproved!"])
    try backlog.approve()
    try backlog.commit("Approve again", by: .dev)
    #expect(try backlog.audit().changes.last?.isViolation == false)
  }

  @Test(
    "approval that landed beside an approved order, replayed behind a violation that was put back")
  func spareBehindViolation() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([3, 1, 2, 4], by: .mallory)
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try Shell.run("mv backlog/approvals ../spare-$(basename $PWD)", in: backlog.repository.path)
    try backlog.commit("Reorder", by: .paula, key: backlog.keys.paula)
    try Shell.run("mv ../spare-$(basename $PWD) backlog/approvals", in: backlog.repository.path)
    try backlog.write("backlog/order.md", "```\n")
    try backlog.commit("The statement of it, and a broken order", by: .dev)
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("mv", "backlog/approvals", "elsewhere")
    let hidden = try backlog.commit("Hide", by: .mallory)
    try backlog.repository.git("mv", "elsewhere", "backlog/approvals")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes(from: hidden) == ["order unapproved!"])
  }

  @Test(
    "two approvals that lead, one after the other, to an order that a signature approved at once")
  func spareChain() throws {
    let backlog = try GuardedBacklog()
    let path = backlog.repository.path
    // Both statements are made on a branch on which they land with their orders.
    try backlog.branch("draft")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("One", by: .dev)
    try backlog.repository.git("branch", "-f", "main", "draft")
    try backlog.writeOrder([4, 3, 1, 2])
    try backlog.approve()
    try Shell.run("cp -r backlog/approvals ../spare-$(basename $PWD)", in: path)
    try backlog.repository.git("reset", "--quiet", "--hard", "HEAD~1")
    try backlog.repository.git("clean", "-fdq")
    try backlog.repository.git("checkout", "--quiet", "-B", "main")
    try backlog.reorder([4, 3, 1, 2], by: .paula, key: backlog.keys.paula)
    try Shell.run("mv ../spare-$(basename $PWD) backlog/approvals", in: path)
    try backlog.commit("The statements of it", by: .dev)
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("mv", "backlog/approvals", "elsewhere")
    try backlog.commit("Hide", by: .mallory)
    try backlog.repository.git("mv", "elsewhere", "backlog/approvals")
    try backlog.reorder([4, 3, 1, 2], by: .mallory)
    #expect(try backlog.outcomes() == ["order verified", "order verified", "order unapproved!"])
  }

  @Test("a statement behind a checkpoint names one before it, which counts no second time")
  func checkpoint() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    let first = try backlog.commit("Reorder", by: .dev)
    try backlog.repository.git("mv", "backlog/approvals", "elsewhere")
    let second = try backlog.commit("Hide", by: .mallory)
    try backlog.writeOrder([3, 4, 1, 2])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.outcomes(from: first) == ["order verified"])
    #expect(try backlog.outcomes(from: second) == ["order verified"])
    let third = try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try Shell.run("mv elsewhere/* backlog/approvals", in: backlog.repository.path)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    let change = try #require(try backlog.audit(from: third).changes.first)
    #expect(change.judgement.note?.hasSuffix("was used already") == true)
  }

  @Test("a statement for an order that the owner left since counts behind no checkpoint")
  func staleBehindCheckpoint() throws {
    let backlog = try GuardedBacklog()
    let checkpoint = try backlog.repository.git("rev-parse", "HEAD")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.repository.git("stash", "--quiet", "--include-untracked")
    try backlog.reorder([3, 1, 2, 4], by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("checkout", "--quiet", "stash@{0}", "--", ".")
    try backlog.repository.git("checkout", "--quiet", "stash@{0}^3", "--", ".")
    try backlog.commit("Reorder", by: .mallory)
    let outcomes = ["order verified", "order unapproved!"]
    #expect(try backlog.outcomes() == outcomes)
    #expect(try backlog.outcomes(from: checkpoint) == outcomes)
  }

  @Test("a statement of what was approved before a pinned violation counts behind it")
  func pinnedViolation() throws {
    let backlog = try GuardedBacklog()
    let checkpoint = try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.writeOrder([4, 2, 1, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    try backlog.writeOrder([4, 2, 3, 1])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.outcomes(from: checkpoint) == ["order verified", "order verified"])
  }

  @Test("what is signed is shown beside the last order that could be read")
  func unreadableOrder() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("backlog/order.md", "```\n")
    try backlog.commit("Break it", by: .dev)
    try backlog.writeOrder([4, 3, 2, 1])
    let shown = try backlog.approve()
    #expect(shown.contains("PAY-4 4 → 1"))
  }

  @Test("statement for a stale base")
  func stale() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    try backlog.checkout("main")
    try backlog.reorder([1, 2, 4, 3], by: .paula, key: backlog.keys.paula)
    try backlog.merge("card", by: .dev, ["-X", "theirs"])
    #expect(try backlog.outcomes() == ["order verified", "order unapproved!"])
  }

  @Test("a statement that was used cannot hide behind other files")
  func hidden() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeOrder([4, 1, 2, 3])
    let said = try backlog.approve()
    let path = try #require(said.firstMatch(of: /backlog\/approvals\/[0-9a-f]+\.md/)).output
    let statement = try backlog.read(String(path))
    for number in 0..<80 {
      try backlog.write("backlog/approvals/0000\(number).md", "junk\n")
    }
    try backlog.commit("Reorder", by: .dev)
    try backlog.checkout("main")
    try backlog.merge("card", by: .paula, key: backlog.keys.paula)
    try backlog.repository.git("rm", "-rq", "backlog/approvals")
    try backlog.reorder([1, 2, 3, 4], by: .paula, key: backlog.keys.paula)
    try backlog.write(String(path), statement)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.outcomes() == ["order verified", "order verified", "order unapproved!"])
  }

  @Test("an order that cannot be read at the base counts as the last one that could")
  func unreadableBase() throws {
    let backlog = try GuardedBacklog()
    try backlog.write("backlog/order.md", "<<<<<<< a\n")
    let broken = try backlog.commit("Break it", by: .dev)
    try backlog.branch("card")
    try backlog.writeOrder([])
    try backlog.commit("Nothing", by: .mallory)
    let guarded = try Nextup.run(
      ["guard", "--base", "main", "--head", "card", "--strict"], in: backlog.repository.path)
    #expect(guarded.output.contains("PAY-1 1 → unranked"))
    #expect(guarded.status == 1)
    #expect(try backlog.outcomes("refs/heads/card", from: broken) == ["order unapproved!"])
    let pinned = try Nextup.run(
      ["guard", "--base", "main", "--head", "card", "--strict", "--from-checkpoint", broken],
      in: backlog.repository.path)
    #expect(pinned.output == guarded.output)
    try backlog.branch("cure", from: broken)
    try backlog.writeOrder([1, 2, 3, 4])
    try backlog.commit("As it was", by: .dev)
    #expect(try backlog.outcomes("refs/heads/cure", from: broken) == [])
  }

  @Test("an order that was read before its limit was lowered counts, from a checkpoint as well")
  func loweredLimit() throws {
    let backlog = try GuardedBacklog()
    let policy = try backlog.read("nextup.yml") + "limits: {order: 100}\n"
    try backlog.write(
      "nextup.yml", policy.replacing("version: 1\n  require", with: "version: 2\n  require"))
    let lowered = try backlog.commit("Limit", by: .paula, key: backlog.keys.paula)
    try backlog.branch("card")
    try backlog.write("backlog/order.md", "")
    try backlog.commit("Nothing", by: .mallory)
    for pinned in [[], ["--from-checkpoint", lowered]] {
      let guarded = try Nextup.run(
        ["guard", "--base", "main", "--head", "card", "--strict"] + pinned,
        in: backlog.repository.path)
      #expect(guarded.output.contains("PAY-1 1 → unranked"))
    }
    #expect(try backlog.outcomes("refs/heads/card", from: lowered) == ["order unapproved!"])
  }

  @Test(
    "more statements than can be verified: the hook refuses them, and a checkpoint goes on behind them"
  )
  func flood() throws {
    let backlog = try GuardedBacklog()
    let bare = try backlog.server()
    try backlog.writeOrder([4, 1, 2, 3])
    let said = try backlog.approve()
    let path = try #require(said.firstMatch(of: /backlog\/approvals\/[0-9a-f]+\.md/)).output
    let text = try backlog.read(String(path))
    let parts = text.components(separatedBy: "```text\n")
    let stated = try #require(parts[1].components(separatedBy: "```").first)
    let to = try #require(stated.firstMatch(of: /to: sha256:([0-9a-f]+)/)).output.1
    for number in 0..<80 {
      let other = String(repeating: "0", count: 64 - 2) + String(number + 10)
      let forged = try #require(Statement(stated.replacing(to, with: other)))
      let file = StatementFile(forged, signature: Array("bogus\n".utf8))
      try backlog.write("backlog/approvals/\(forged.fileName)", file.text)
    }
    try backlog.writeOrder([1, 2, 3, 4])
    let flooded = try backlog.commit("Flood", by: .mallory)
    let push = try Shell.run(
      "git push --quiet '\(bare.path)' main", in: backlog.repository.path)
    #expect(push.errors.contains("it brings more than 64 that may count"))
    try backlog.repository.git("rm", "-rq", "backlog/approvals")
    try backlog.writeOrder([3, 1, 2, 4])
    _ = try backlog.commit("Take them back", by: .dev)
    #expect(throws: (any Error).self) { try backlog.outcomes() }
    #expect(try backlog.outcomes(from: flooded) == ["order unapproved!"])
  }

  @Test("a statement signed by another key, or changed by a byte")
  func forged() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    let refusal = #expect(throws: GuardedBacklog.Failed.self) {
      try backlog.approve(key: backlog.keys.dev)
    }
    #expect(refusal?.description.contains("which is no key of the policy") == true)
    #expect(throws: GuardedBacklog.Failed.self) {
      try backlog.approve(by: .mallory, key: backlog.keys.dev)
    }
  }

  @Test("a statement counts with the line ends of CRLF")
  func crlf() throws {
    let backlog = try GuardedBacklog()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try Shell.run("sed -i 's/$/\\r/' backlog/approvals/*.md", in: backlog.repository.path)
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.outcomes() == ["order verified"])
  }

  @Test(
    "an approval that was not committed is named by the next one, unless it is for another branch")
  func leftovers() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("branch", "release")
    try backlog.writeOrder([4, 1, 2, 3])
    let first = try backlog.approve()
    let name = try #require(first.firstMatch(of: /approvals\/[0-9a-f]+\.md/)).output
    #expect(try !backlog.approve(ref: "refs/heads/release").contains("delete it"))
    try backlog.writeOrder([3, 1, 2, 4])
    #expect(
      try backlog.approve().contains(
        "backlog/\(name) is for another order, and in no commit: delete it"))
  }

  @Test("nothing to sign, a broken order and a stale branch are refused")
  func refused() throws {
    let backlog = try GuardedBacklog()
    #expect(throws: GuardedBacklog.Failed.self) { try backlog.approve() }
    try backlog.write("backlog/order.md", "```\n")
    #expect(throws: GuardedBacklog.Failed.self) { try backlog.approve() }
    try backlog.repository.git("checkout", "--quiet", "--", ".")
    try backlog.branch("card")
    try backlog.checkout("main")
    try backlog.commit("Go on", by: .dev)
    try backlog.checkout("card")
    try backlog.writeOrder([4, 1, 2, 3])
    let refusal = #expect(throws: GuardedBacklog.Failed.self) { try backlog.approve() }
    #expect(refusal?.description.contains("merge or rebase first") == true)
  }
}
