import Approval
import Foundation
import TestSupport
import Testing

@Suite("Attacks by statements that counted before, or were made for something else")
struct ReplayAttackTests {
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
}
