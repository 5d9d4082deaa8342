import Approval
import Foundation
import Git
import TestSupport
import Testing

@Suite("guard")
struct GuardTests {
  private func run(_ backlog: GuardedBacklog, _ arguments: String...) throws -> Nextup.Result {
    try Nextup.run(
      ["guard", "--base", "main", "--head", "card"] + arguments, in: backlog.repository.path)
  }

  private func proposal(_ backlog: GuardedBacklog, _ order: [Int]) throws {
    try backlog.branch("card")
    try backlog.reorder(order, by: .dev)
  }

  @Test("a change of order is pending: the owner's own merge would be the evidence")
  func pending() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try proposal(backlog, [4, 1, 2, 3])
    let result = try run(backlog)
    #expect(result.status == 0)
    #expect(
      result.output == """
        refs/heads/main: pending
          order: pending
            PAY-4 4 → 1, above PAY-1
        Paula <paula@example.com> must merge it as a merge commit, or sign it with 'nextup approve'

        """)
    #expect(try run(backlog, "--strict").status == 1)
  }

  @Test("the first policy needs no approval, and says that it will be trusted")
  func firstPolicy() throws {
    let backlog = try GuardedBacklog()
    let policy = try backlog.repository.git("show", "main:nextup.yml")
    try backlog.git(["checkout", "-q", "--orphan", "bare"], by: .dev)
    try backlog.git(["rm", "-q", "--cached", "nextup.yml"], by: .dev)
    try backlog.git(["commit", "-q", "-m", "Begin"], by: .dev)
    try backlog.branch("roles")
    try backlog.write("nextup.yml", policy + "\n")
    try backlog.commit("Name the owner", by: .dev)
    let folder = backlog.repository.path
    let result = try Nextup.run(["guard", "--base", "bare", "--head", "roles"], in: folder)
    #expect(result.status == 0)
    #expect(
      result.output == """
        refs/heads/bare: approved, nothing in it needs approval
        it brings the first policy, which is trusted without proof once it is merged: read it well

        """)
    let none = try Nextup.run(["guard", "--base", "bare", "--head", "bare"], in: folder)
    #expect(none.status == 2)
    #expect(none.errors.contains("names a Product Owner"))
  }

  @Test("a checkpoint pins the policy: nothing before it is read, unless a statement needs it")
  func checkpoint() throws {
    let backlog = try GuardedBacklog()
    let first = try backlog.reorder([2, 1, 3, 4], by: .paula, key: backlog.keys.paula)
    try proposal(backlog, [4, 2, 1, 3])
    let whole = try run(backlog)
    #expect(try run(backlog, "--from-checkpoint", first).output == whole.output)
    #expect(whole.output.contains("pending"))
    try backlog.approve()
    try backlog.commit("Approve", by: .paula)
    #expect(try run(backlog, "--from-checkpoint", first, "--strict").status == 0)
    let head = try backlog.repository.git("rev-parse", "card")
    try backlog.checkout("main")
    try backlog.merge("card", by: .dev)
    try backlog.branch("next")
    try backlog.writeOrder([3, 4, 2, 1])
    try backlog.approve()
    try backlog.commit("Approve the next", by: .paula)
    for pinned in [first, try backlog.repository.git("rev-parse", "main")] {
      let arguments = ["guard", "--base", "main", "--head", "next", "--strict"]
      let result = try Nextup.run(
        arguments + ["--from-checkpoint", pinned], in: backlog.repository.path)
      #expect(result.status == 0, "\(result.output)")
    }
    let foreign = try run(backlog, "--from-checkpoint", head)
    #expect(foreign.status == 1)
    #expect(foreign.errors.contains("history was rewritten behind it"))
  }

  @Test("a statement that ratifies what landed without approval is approved")
  func ratifying() throws {
    let backlog = try GuardedBacklog()
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.branch("card")
    try backlog.writeOrder([4, 2, 1, 3])
    try backlog.approve()
    try backlog.commit("Approve all of it", by: .dev)
    #expect(try run(backlog, "--strict").status == 0)
  }

  @Test("where nextup.yml cannot be read, nobody knows whether there is an owner")
  func unreadableBase() throws {
    let backlog = try GuardedBacklog()
    let policy = try backlog.read("nextup.yml")
    try backlog.git(["checkout", "-q", "--orphan", "typo"], by: .dev)
    try backlog.write("nextup.yml", policy.replacing("roles:", with: "rolls:"))
    try backlog.commit("Begin", by: .paula)
    try backlog.branch("mend")
    try backlog.write("nextup.yml", policy.replacing("paula@", with: "mallory@"))
    try backlog.commit("Mend it", by: .mallory)
    let result = try Nextup.run(
      ["guard", "--base", "typo", "--head", "mend"], in: backlog.repository.path)
    #expect(result.status == 2)
  }

  @Test("a plain merge is not asked for where the policy asks for more")
  func attested() throws {
    let backlog = try GuardedBacklog(require: "attested")
    try proposal(backlog, [4, 1, 2, 3])
    #expect(try run(backlog).output.contains("must merge it as a signed merge commit"))
  }

  @Test("says what it does not count: names of no owner, and branches that nobody guards")
  func remarks() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try proposal(backlog, [4, 1, 2, 3])
    let result = try run(backlog, "--approved-by", "paula", "--ref", "other")
    #expect(
      result.errors == """
        nextup: 'paula' is no e-mail address of an owner, so it counts for nothing
        nextup: refs/heads/other is not among approval.refs: refs/heads/main

        """)
  }

  @Test("an audit and an approval are for branches, and take nothing else for one")
  func branches() throws {
    let backlog = try GuardedBacklog()
    let folder = backlog.repository.path
    try backlog.repository.git("tag", "v1")
    let tip = try backlog.repository.git("rev-parse", "HEAD")
    try backlog.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    for name in ["v1", "HEAD", "HEAD~0", tip] {
      for command in ["audit", "approve"] {
        let result = try Nextup.run([command, "--ref", name], in: folder)
        #expect(result.status == 2)
        #expect(
          result.errors == "nextup: finding the branch: '\(name)' is no branch, "
            + "and approvals are for branches: main\n")
      }
    }
    let unknown = try Nextup.run(["audit", "--ref", "mian"], in: folder)
    #expect(
      unknown.errors
        == "nextup: finding the branch: there is no branch 'mian'; did you mean 'main'?\n")
    for name in ["main", "refs/heads/main", "origin/main", "refs/remotes/origin/main"] {
      let result = try Nextup.run(["audit", "--ref", name], in: folder)
      #expect(result.output.hasPrefix("refs/heads/main at "))
    }
  }

  @Test("what the owner reviewed is approved where claims are enough")
  func reviewed() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try proposal(backlog, [4, 1, 2, 3])
    #expect(try run(backlog, "--strict", "--approved-by", "paula@example.com").status == 0)
    #expect(try run(backlog, "--strict", "--approved-by", "dev@example.com").status == 1)
  }

  @Test("a statement approves; without one, a policy that takes nothing else refuses")
  func statement() throws {
    let backlog = try GuardedBacklog("  accept: [statement]")
    try proposal(backlog, [4, 1, 2, 3])
    #expect(try run(backlog).status == 1)
    try backlog.approve()
    try backlog.commit("Approve", by: .paula)
    let result = try run(backlog, "--format", "json", "--strict")
    #expect(result.status == 0)
    #expect(result.output.contains(#""outcome":"approved""#))
  }

  @Test("a merge that changes nothing of the owner's needs nothing, also on a newer base")
  func newerBase() throws {
    let backlog = try GuardedBacklog()
    try backlog.branch("card")
    try backlog.writeItem(1, status: "in-progress")
    try backlog.commit("Start", by: .dev)
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    let result = try run(backlog, "--strict")
    #expect(result.status == 0)
    #expect(result.output == "refs/heads/main: approved, nothing in it needs approval\n")
  }

  @Test("an ownership broken on the branch, a lost policy and a broken order are unapproved")
  func broken() throws {
    let backlog = try GuardedBacklog(require: "claimed")
    try backlog.branch("card")
    try backlog.writeItem(1, "estimate: 3")
    try backlog.commit("Estimate", by: .mallory)
    try backlog.write("nextup.yml", backlog.policy(version: 7))
    try backlog.write("backlog/order.md", "```\n")
    try backlog.commit("Break", by: .dev)
    let result = try run(backlog, "--format", "markdown")
    #expect(result.status == 1)
    #expect(result.output.contains("mallory"))
    #expect(result.output.contains("approval.version must go from 1 to 2"))
    #expect(result.output.contains("the order cannot be read"))
  }
}
