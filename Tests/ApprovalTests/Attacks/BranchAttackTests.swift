import Foundation
import TestSupport
import Testing

/// Pushes to guarded branches beside main, into a bare repository with the hook.
@Suite("Attacks on other guarded branches")
struct BranchAttackTests {
  /// The policy of somebody who wants to be the owner, with an order of the same taste.
  private func takeOver(_ backlog: GuardedBacklog) throws {
    try backlog.write(
      "nextup.yml", backlog.policy(GuardedBacklog.both, owner: .mallory, key: backlog.keys.dev))
    for number in 1...4 { try backlog.writeItem(number) }
    try backlog.writeOrder([4, 3, 2, 1])
    try backlog.commit("Begin", by: .mallory, key: backlog.keys.dev)
  }

  @Test("an own policy on a branch that begins before the first one, in one push or in two")
  func beforeThePolicy() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try backlog.repository.git("checkout", "--quiet", "--orphan", "old")
    try backlog.repository.git("rm", "-rqf", ".")
    let root = try backlog.commit("Root", by: .dev)
    // Main goes on from that root, and adopts the policy in its second commit.
    try backlog.repository.git("checkout", "--quiet", "main", "--", ".")
    try backlog.commit("Adopt", by: .paula, key: backlog.keys.paula)
    try Shell.run("rm hooks/pre-receive", in: bare.path)
    try backlog.repository.git("push", "--quiet", "--force", bare.path, "HEAD:main")
    try GuardedBacklog.writeHook(in: bare)
    try backlog.branch("fake", from: root)
    try takeOver(backlog)
    #expect(try !backlog.push(to: bare, "fake:refs/heads/release").isAccepted)
    #expect(try !backlog.push(to: bare, "\(root):refs/heads/release").isAccepted)
    try bare.git("update-ref", "refs/heads/release", root)
    #expect(try backlog.push(to: bare, "fake:release").said.contains("brings a first policy"))
  }

  @Test("an orphan, where HEAD of the server leads nowhere or to a branch that is not guarded")
  func orphans() throws {
    for more in [GuardedBacklog.both, "  refs: [refs/heads/release]"] {
      let (backlog, bare) = try GuardedBacklog.withServer(more)
      if more == GuardedBacklog.both { try bare.git("symbolic-ref", "HEAD", "refs/heads/none") }
      try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
      try takeOver(backlog)
      #expect(try !backlog.push(to: bare, "fake:refs/heads/release").isAccepted)
      #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    }
  }

  @Test("an own policy on the branch that HEAD of the server names decides nothing on main")
  func newDefault() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/master")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
    try takeOver(backlog)
    #expect(try !backlog.push(to: bare, "fake:refs/heads/master").isAccepted)
    #expect(try backlog.push(to: bare, "main:refs/heads/master").isAccepted)
    try bare.git("update-ref", "-d", "refs/heads/master")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/other")
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .mallory, key: backlog.keys.dev)
    #expect(try !backlog.push(to: bare, "main").isAccepted)
  }

  @Test("a branch is not judged by another one that its own commits were merged into")
  func throughAnotherBranch() throws {
    let all = "  refs: [refs/heads/main, refs/heads/release, refs/heads/hotfix]"
    let (backlog, bare) = try GuardedBacklog.withServer(all)
    #expect(try backlog.push(to: bare, "main:refs/heads/release main:refs/heads/hotfix").isAccepted)
    try backlog.branch("release")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve(ref: "refs/heads/release")
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.push(to: bare, "release").isAccepted)
    #expect(try !backlog.push(to: bare, "release:hotfix").isAccepted)
  }

  @Test("the first push of several branches is judged in an order in which they were cut")
  func firstPush() throws {
    let backlog = try GuardedBacklog(
      require: "verified", "  refs: [refs/heads/main, refs/heads/alpha]")
    let bare = try TemporaryRepository("--bare")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try GuardedBacklog.writeHook(in: bare)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    try backlog.repository.git("branch", "alpha")
    #expect(try backlog.push(to: bare, "alpha main").isAccepted)
  }

  @Test("a branch that exists goes on with main, whatever let main through")
  func fastForward() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try backlog.push(to: bare, "main:release").isAccepted)
  }

  @Test("a statement for an order that main left since leads nowhere on a branch cut from main")
  func staleStatement() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.repository.git("branch", "release")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve(ref: "refs/heads/release")
    try Shell.run("mv backlog/approvals ../stale-$(basename $PWD)", in: backlog.repository.path)
    try backlog.writeOrder([3, 1, 2, 4])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try backlog.push(to: bare, "main:release").isAccepted)
    try backlog.branch("evil")
    try Shell.run("mv ../stale-$(basename $PWD)/* backlog/approvals/", in: backlog.repository.path)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try !backlog.push(to: bare, "evil:release").isAccepted)
  }

  @Test("what landed on a main that nobody guards is judged where it is guarded")
  func throughMain() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/release]")
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try !backlog.push(to: bare, "main:release").isAccepted)
    #expect(try !backlog.push(to: bare, "main:refs/heads/other").said.contains("refused"))
  }

  @Test("a branch that names main before main has a policy does not decide about it")
  func beforeAdoption() throws {
    let backlog = try GuardedBacklog(require: "verified", GuardedBacklog.both)
    let bare = try TemporaryRepository("--bare")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "plain")
    try backlog.repository.git("rm", "-rqf", ".")
    let root = try backlog.commit("Root", by: .dev)
    try backlog.repository.git("push", "--quiet", bare.path, "\(root):refs/heads/main")
    try GuardedBacklog.writeHook(in: bare)
    try backlog.branch("x", from: root)
    try takeOver(backlog)
    #expect(try backlog.push(to: bare, "x").isAccepted)
    try backlog.checkout("plain")
    try backlog.repository.git("checkout", "--quiet", "main", "--", ".")
    try backlog.commit("Adopt", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.push(to: bare, "plain:main").isAccepted)
  }

  @Test("of several branches that guard a new one, that decides which it is cut from")
  func severalGuardians() throws {
    let (backlog, bare) = try GuardedBacklog.withServer(
      "  refs: [refs/heads/main, refs/heads/alpha, refs/heads/release]")
    #expect(try backlog.push(to: bare, "main:refs/heads/alpha").isAccepted)
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
  }

  @Test("where HEAD of the server leads nowhere, a branch of one's own opens no guarded name")
  func ownGuardian() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
    try backlog.write(
      "nextup.yml",
      backlog.policy(
        "  refs: [refs/heads/aaa, refs/heads/release]", owner: .mallory, key: backlog.keys.dev))
    try backlog.commit("Begin", by: .mallory, key: backlog.keys.dev)
    #expect(try backlog.push(to: bare, "fake:refs/heads/aaa").isAccepted)
    #expect(try !backlog.push(to: bare, "fake:refs/heads/release").isAccepted)
  }

  @Test("a branch that is cut from main with free work on it is let through")
  func cut() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    try backlog.branch("release")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    #expect(try backlog.push(to: bare, "release:refs/heads/release").isAccepted)
  }

  @Test("a branch whose name is the whole name of main stands for itself alone")
  func decoy() throws {
    let backlog = try GuardedBacklog()
    let repository = backlog.repository
    let begin = try repository.git("rev-parse", "HEAD")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try repository.git("update-ref", "refs/heads/refs/heads/main", begin)
    try backlog.branch("card")
    try backlog.reorder([1, 2, 3, 4], by: .mallory)
    for name in ["main", "refs/heads/main"] {
      let audit = try Nextup.run(["audit", "--ref", name], in: repository.path)
      #expect(audit.status == 1, "\(name)")
      let guarded = try Nextup.run(
        ["guard", "--strict", "--base", name, "--head", "card"], in: repository.path)
      #expect(guarded.output.hasPrefix("refs/heads/main: pending"), "\(guarded.output)")
    }
  }

  @Test("a branch as it was fetched is not the one that is checked out")
  func fetched() throws {
    let backlog = try GuardedBacklog()
    let repository = backlog.repository
    let begin = try repository.git("rev-parse", "HEAD")
    let violation = try backlog.reorder([4, 1, 2, 3], by: .mallory)
    try repository.git("update-ref", "refs/remotes/origin/main", violation)
    try repository.git("update-ref", "refs/heads/main", begin)
    for name in ["origin/main", "refs/remotes/origin/main"] {
      let audit = try Nextup.run(["audit", "--ref", name], in: repository.path)
      #expect(audit.status == 1, "\(name)")
      #expect(audit.output.hasPrefix("refs/heads/main at "))
    }
    #expect(try Nextup.run(["audit", "--ref", "main"], in: repository.path).status == 0)
  }

  @Test("says that refs name no branch there is", arguments: ["[]", "[refs/heads/mian]"])
  func unknown(refs: String) throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: \(refs)")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    #expect(try backlog.push(to: bare, "main").said.contains(": nothing is guarded"))
  }

  @Test("the base of a pull request is its branch, however it was fetched")
  func remoteBase() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try backlog.repository.git("push", "--quiet", bare.path, "main:refs/heads/release")
    try backlog.repository.git("remote", "add", "forge", bare.path)
    try backlog.repository.git("fetch", "--quiet", "forge")
    try backlog.branch("card")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.repository.git("branch", "release", "main")
    try backlog.approve(ref: "refs/heads/release")
    try backlog.repository.git("branch", "-D", "release")
    try backlog.commit("Reorder", by: .dev)
    try backlog.repository.git("remote", "add", "team/up", bare.path)
    try backlog.repository.git("fetch", "--quiet", "team/up")
    try backlog.repository.git(
      "symbolic-ref", "refs/remotes/forge/HEAD", "refs/remotes/forge/release")
    for (name, base, outcome) in [
      ("forge/release", "release", "approved"), ("forge/main", "main", "pending"),
      ("team/up/release", "release", "approved"), ("forge/HEAD", "release", "approved"),
      ("refs/remotes/forge/release", "release", "approved"),
    ] {
      let run = try Nextup.run(
        ["guard", "--base", name, "--head", "card"], in: backlog.repository.path)
      #expect(run.output.hasPrefix("refs/heads/\(base): \(outcome)\n"), "\(run.output)")
    }
  }
}
