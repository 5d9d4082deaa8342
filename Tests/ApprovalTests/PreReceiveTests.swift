import Foundation
import TestSupport
import Testing

@Suite("guard --pre-receive")
struct PreReceiveTests {
  /// Pushes what is checked out to main; gives what the hook said, or `nil` if the push went through.
  private func push(
    _ backlog: GuardedBacklog, _ bare: TemporaryRepository, _ options: String = ""
  ) throws -> String? {
    let push = try backlog.push(to: bare, "\(options) HEAD:main")
    return push.isAccepted ? nil : push.said
  }

  @Test("refuses a reorder by a developer, with a message that the pusher understands")
  func refused() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    let message = try #require(try push(backlog, bare))
    #expect(message.contains("the push is refused"))
    #expect(message.contains("PAY-4 4 → 1, above PAY-1"))
    #expect(
      message.contains(
        "Paula <paula@example.com> must merge it as a signed merge commit (git merge"))
  }

  @Test("does not send the pusher to the owner for what no owner can approve")
  func final() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try backlog.writeItem(1, "estimate: 5")
    try backlog.commit("Estimate", by: .mallory)
    let message = try #require(try push(backlog, bare))
    #expect(message.contains("take back what the notes name, or let its owner make the change"))
  }

  @Test("judges a new guarded branch from where another one parts")
  func newBranch() throws {
    let (backlog, bare) = try GuardedBacklog.withServer(
      "  refs: [refs/heads/main, refs/heads/release]")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare) == nil)
    try backlog.repository.git("push", "--quiet", bare.path, "HEAD:release")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "other")
    try backlog.commit("Another beginning", by: .mallory)
    try bare.git("update-ref", "-d", "refs/heads/release")
    #expect(throws: (any Error).self) {
      try backlog.repository.git("push", "--quiet", bare.path, "HEAD:release")
    }
    try backlog.checkout("main")
    try backlog.repository.git("push", "--quiet", bare.path, "HEAD~1:refs/heads/release")
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    #expect(throws: (any Error).self) {
      try backlog.repository.git("push", "--quiet", bare.path, "HEAD:release")
    }
  }

  @Test("takes --repo in any spelling", arguments: ["./", ".", "./."])
  func spelling(folder: String) throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try GuardedBacklog.writeHook(in: bare, "--repo \(folder)")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    #expect(try push(backlog, bare) != nil)
  }

  @Test("says on every push that nothing is guarded where it finds no policy")
  func unguarded() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try GuardedBacklog.writeHook(in: bare, "--repo teams/pya")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    let folder = backlog.repository.path
    let said = try Shell.run("git push '\(bare.path)' HEAD:main", in: folder).errors
    #expect(said.contains("refs/heads/main has no nextup.yml in 'teams/pya' that names a Product"))
    #expect(said.contains("nothing is guarded; there is one at the root: leave --repo out"))
  }

  @Test("judges a name that leads to a guarded branch as that branch")
  func symbolic() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "refs/heads/master", "refs/heads/main")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    #expect(throws: (any Error).self) {
      try backlog.repository.git("push", "--quiet", bare.path, "HEAD:master")
    }
    #expect(try bare.git("rev-parse", "main") == backlog.repository.git("rev-parse", "HEAD~1"))
  }

  @Test("lets the owner's signed reorder, free changes and other branches through")
  func accepted() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try backlog.writeItem(1, status: "in-progress")
    try backlog.commit("Start", by: .dev)
    #expect(try push(backlog, bare) == nil)
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    #expect(try push(backlog, bare) == nil)
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    try backlog.repository.git("push", "--quiet", bare.path, "HEAD:card")
  }

  @Test("a statement that lands in the same push after the order approves it")
  func ratified() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try backlog.repository.git("checkout", "--quiet", "-b", "card")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    try backlog.approve()
    try backlog.commit("Approve", by: .paula)
    #expect(try push(backlog, bare) == nil)
  }

  @Test("refuses a force, a foxtrot fast-forward and a deletion")
  func rewritten() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("")
    try backlog.repository.git("branch", "feature")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    #expect(try push(backlog, bare) == nil)
    try backlog.checkout("feature")
    #expect(try push(backlog, bare, "--force")?.contains("first-parent history") == true)
    try backlog.writeItem(6)
    try backlog.commit("Six", by: .dev)
    try backlog.merge("main", by: .dev)
    #expect(try push(backlog, bare)?.contains("first-parent history") == true)
    #expect(throws: TemporaryRepository.CommandFailure.self) {
      try backlog.repository.git("push", "--quiet", bare.path, ":main")
    }
  }
}
