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
    #expect(guarded.output.contains("PAY-1 1 → not listed"))
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
      #expect(guarded.output.contains("PAY-1 1 → not listed"))
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

  @Test("an approval is for the branch that is checked out, if the policy guards it")
  func checkedOut() throws {
    let backlog = try GuardedBacklog(require: "verified", GuardedBacklog.both)
    try backlog.branch("release")
    try backlog.writeOrder([4, 1, 2, 3])
    let key = ["--key", backlog.keys.paula.path, "--as", "paula@example.com"]
    let onRelease = try Nextup.run(["approve"] + key, in: backlog.repository.path)
    #expect(onRelease.errors.contains(".md for refs/heads/release; commit it with the order"))
    try backlog.branch("card")
    let onCard = try Nextup.run(["approve"] + key, in: backlog.repository.path)
    #expect(onCard.errors.contains(".md for refs/heads/main; commit it with the order"))
  }

  @Test("a second approval on a branch follows the first, so that each commit can land alone")
  func second() throws {
    for command in [["merge", "--quiet", "--ff-only"], ["merge", "--quiet", "--squash"]] {
      let backlog = try GuardedBacklog("  accept: [statement]")
      try backlog.branch("card")
      try backlog.writeOrder([4, 1, 2, 3])
      try backlog.approve()
      try backlog.commit("One", by: .dev)
      try backlog.writeOrder([4, 1, 3, 2])
      #expect(try backlog.approve().contains("PAY-3 4 → 3, above PAY-2"))
      try backlog.commit("Two", by: .dev)
      try backlog.checkout("main")
      try backlog.repository.git(command + ["card"])
      if command.contains("--squash") { try backlog.commit("Squash", by: .dev) }
      #expect(try Set(backlog.outcomes()) == ["order verified"], "\(command)")
    }
  }

  @Test("an order that is put back on the branch is not signed, but its approval is taken back")
  func putBack() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeOrder([4, 1, 2, 3])
    let said = try backlog.approve()
    let name = try #require(said.firstMatch(of: /backlog\/approvals\/[0-9a-f]+\.md/)).output
    try backlog.commit("One", by: .dev)
    try backlog.writeOrder([1, 2, 3, 4])
    let refusal = #expect(throws: GuardedBacklog.Failed.self) { try backlog.approve() }
    #expect(refusal?.description.contains("on this branch: delete \(name)") == true)
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
