import Foundation
import TestSupport
import Testing

/// Pushes to guarded branches beside main, into a bare repository with the hook.
@Suite("Attacks on other guarded branches")
struct BranchAttackTests {
  private static let both = "  refs: [refs/heads/main, refs/heads/release]"

  /// A backlog whose policy guards main and release, and the repository that it was pushed to.
  private func guarded(
    _ more: String = both
  ) throws -> (GuardedBacklog, TemporaryRepository) {
    let backlog = try GuardedBacklog(require: "verified", more)
    return (backlog, try backlog.server())
  }

  private func push(
    _ backlog: GuardedBacklog, _ bare: TemporaryRepository, _ what: String
  ) throws -> (isAccepted: Bool, said: String) {
    let run = try Shell.run("git push --quiet '\(bare.path)' \(what)", in: backlog.repository.path)
    return (run.status == 0, run.errors)
  }

  /// The policy of somebody who wants to be the owner, with an order of the same taste.
  private func takeOver(_ backlog: GuardedBacklog) throws {
    try backlog.write(
      "nextup.yml", backlog.policy(Self.both, owner: .mallory, key: backlog.keys.dev))
    for number in 1...4 { try backlog.writeItem(number) }
    try backlog.writeOrder([4, 3, 2, 1])
    try backlog.commit("Begin", by: .mallory, key: backlog.keys.dev)
  }

  @Test("an own policy on a branch that begins before the first one, in one push or in two")
  func beforeThePolicy() throws {
    let (backlog, bare) = try guarded()
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
    #expect(try !push(backlog, bare, "fake:refs/heads/release").isAccepted)
    #expect(try !push(backlog, bare, "\(root):refs/heads/release").isAccepted)
    try bare.git("update-ref", "refs/heads/release", root)
    #expect(try push(backlog, bare, "fake:release").said.contains("brings a first policy"))
  }

  @Test("an orphan, where HEAD of the server leads nowhere or to a branch that is not guarded")
  func orphans() throws {
    for more in [Self.both, "  refs: [refs/heads/release]"] {
      let (backlog, bare) = try guarded(more)
      if more == Self.both { try bare.git("symbolic-ref", "HEAD", "refs/heads/none") }
      try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
      try takeOver(backlog)
      #expect(try !push(backlog, bare, "fake:refs/heads/release").isAccepted)
      #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    }
  }

  @Test("a key that main's policy no longer names opens no branch, and the one of now does")
  func rotated() throws {
    let (backlog, bare) = try guarded()
    let old = try backlog.repository.git("rev-parse", "main")
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, Self.both, key: backlog.keys.otto))
    try backlog.commit("Rotate", by: .paula, key: backlog.keys.paula)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:release").isAccepted)
    try backlog.branch("release")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    #expect(try !push(backlog, bare, "release").isAccepted)
    try backlog.repository.git("reset", "--quiet", "--hard", "main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "release").isAccepted)
    try bare.git("update-ref", "-d", "refs/heads/release")
    try backlog.branch("stolen", from: old)
    try backlog.reorder([3, 1, 2, 4], by: .paula, key: backlog.keys.paula)
    #expect(try !push(backlog, bare, "stolen:refs/heads/release").isAccepted)
  }

  @Test("an own policy on the branch that HEAD of the server names decides nothing on main")
  func newDefault() throws {
    let (backlog, bare) = try guarded("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/master")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
    try takeOver(backlog)
    #expect(try !push(backlog, bare, "fake:refs/heads/master").isAccepted)
    #expect(try push(backlog, bare, "main:refs/heads/master").isAccepted)
    try bare.git("update-ref", "-d", "refs/heads/master")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/other")
    try backlog.checkout("main")
    try backlog.reorder([4, 1, 2, 3], by: .mallory, key: backlog.keys.dev)
    #expect(try !push(backlog, bare, "main").isAccepted)
  }

  /// Merges a policy with another key into main, and cuts release behind it.
  private func rotateByMerge(_ backlog: GuardedBacklog, _ bare: TemporaryRepository) throws {
    try backlog.branch("rotation")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, Self.both, key: backlog.keys.otto))
    try backlog.commit("Rotate", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.merge(
      "rotation", by: .paula, key: backlog.keys.paula, ["--into-name", "main"])
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.branch("release")
  }

  /// Expects that on release an order with no signature or with the old key is refused, and one with
  /// the new key is not.
  private func expectNewKeyAlone(_ backlog: GuardedBacklog, _ bare: TemporaryRepository) throws {
    let start = try backlog.repository.git("rev-parse", "HEAD")
    for (person, key) in [(GuardedBacklog.Person.dev, nil), (.paula, backlog.keys.paula)] {
      try backlog.reorder([4, 1, 2, 3], by: person, key: key)
      #expect(try !push(backlog, bare, "release").isAccepted)
      try backlog.repository.git("reset", "--quiet", "--hard", start)
    }
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "release").isAccepted)
  }

  @Test("a branch goes on with the policy of where it was cut, although main does not name it now")
  func namedWhereItWasCut() throws {
    let (backlog, bare) = try guarded()
    try rotateByMerge(backlog, bare)
    try backlog.checkout("main")
    let alone = backlog.policy(version: 3, "  refs: [refs/heads/main]", key: backlog.keys.otto)
    try backlog.write("nextup.yml", alone)
    try backlog.commit("Main alone", by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "main").isAccepted)
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("the same where HEAD of the server leads nowhere, and the first policy names main only")
  func namedByTheSecondPolicy() throws {
    let (backlog, bare) = try guarded("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try rotateByMerge(backlog, bare)
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("no fast-forward to a main that does not name the branch takes its guard away")
  func forwardToMain() throws {
    let (backlog, bare) = try guarded()
    try rotateByMerge(backlog, bare)
    try backlog.checkout("main")
    let alone = backlog.policy(version: 3, "  refs: [refs/heads/main]", key: backlog.keys.otto)
    try backlog.write("nextup.yml", alone)
    try backlog.commit("Main alone", by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:release").said.contains("does not name it"))
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("nor one to a commit between, where it did not name it, while main names it again")
  func forwardBetween() throws {
    let (backlog, bare) = try guarded()
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    for (version, refs) in [(2, "  refs: [refs/heads/main]"), (3, Self.both)] {
      try backlog.write("nextup.yml", backlog.policy(version: version, refs))
      try backlog.commit("Policy \(version)", by: .paula, key: backlog.keys.paula)
      #expect(try push(backlog, bare, "main").isAccepted)
    }
    #expect(try push(backlog, bare, "main~1:release").said.contains("does not name it"))
    #expect(try push(backlog, bare, "main:release").isAccepted)
  }

  @Test("a branch that another one names today, where HEAD of the server has no backlog")
  func namedByAnother() throws {
    let (backlog, bare) = try guarded("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.branch("release")
    try backlog.checkout("main")
    try backlog.write("nextup.yml", backlog.policy(version: 2, Self.both))
    try backlog.commit("Release, too", by: .paula, key: backlog.keys.paula)
    #expect(try push(backlog, bare, "main").isAccepted)
    try backlog.checkout("release")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try !push(backlog, bare, "release").isAccepted)
  }

  @Test("a branch that is cut where no policy names it is free, until one does")
  func unnamedWhereItWasCut() throws {
    let (backlog, bare) = try guarded()
    try backlog.branch("rotation")
    let alone = backlog.policy(version: 2, "  refs: [refs/heads/main]", key: backlog.keys.otto)
    try backlog.write("nextup.yml", alone)
    try backlog.commit("Main alone", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.merge("rotation", by: .paula, key: backlog.keys.paula, ["--into-name", "main"])
    #expect(try push(backlog, bare, "main").isAccepted)
    try backlog.branch("release")
    #expect(try push(backlog, bare, "release").isAccepted)
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    #expect(try push(backlog, bare, "release").isAccepted)
    try backlog.checkout("main")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 3, Self.both, key: backlog.keys.otto))
    try backlog.commit("Release, too", by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "main").isAccepted)
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("a branch is not judged by another one that its own commits were merged into")
  func throughAnotherBranch() throws {
    let all = "  refs: [refs/heads/main, refs/heads/release, refs/heads/hotfix]"
    let (backlog, bare) = try guarded(all)
    #expect(try push(backlog, bare, "main:refs/heads/release main:refs/heads/hotfix").isAccepted)
    try backlog.branch("release")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve(ref: "refs/heads/release")
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare, "release").isAccepted)
    #expect(try !push(backlog, bare, "release:hotfix").isAccepted)
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
    #expect(try push(backlog, bare, "alpha main").isAccepted)
  }

  @Test("a policy that was merged into main holds on the branches that are cut behind it")
  func rotatedByMerge() throws {
    let (backlog, bare) = try guarded()
    try rotateByMerge(backlog, bare)
    try expectNewKeyAlone(backlog, bare)
    try backlog.reorder([3, 1, 2, 4], by: .paula, key: backlog.keys.otto)
    #expect(try push(backlog, bare, "release").isAccepted)
  }

  @Test("a branch that exists goes on with main, whatever let main through")
  func fastForward() throws {
    let (backlog, bare) = try guarded()
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:release").isAccepted)
  }

  @Test("a statement for an order that main left since leads nowhere on a branch cut from main")
  func staleStatement() throws {
    let (backlog, bare) = try guarded()
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.repository.git("branch", "release")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve(ref: "refs/heads/release")
    try Shell.run("mv backlog/approvals ../stale-$(basename $PWD)", in: backlog.repository.path)
    try backlog.writeOrder([3, 1, 2, 4])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:release").isAccepted)
    try backlog.branch("evil")
    try Shell.run("mv ../stale-$(basename $PWD)/* backlog/approvals/", in: backlog.repository.path)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try !push(backlog, bare, "evil:release").isAccepted)
  }

  @Test("what landed on a main that nobody guards is judged where it is guarded")
  func throughMain() throws {
    let (backlog, bare) = try guarded("  refs: [refs/heads/release]")
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try !push(backlog, bare, "main:release").isAccepted)
    #expect(try !push(backlog, bare, "main:refs/heads/other").said.contains("refused"))
  }

  @Test("a branch that names main before main has a policy does not decide about it")
  func beforeAdoption() throws {
    let backlog = try GuardedBacklog(require: "verified", Self.both)
    let bare = try TemporaryRepository("--bare")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "plain")
    try backlog.repository.git("rm", "-rqf", ".")
    let root = try backlog.commit("Root", by: .dev)
    try backlog.repository.git("push", "--quiet", bare.path, "\(root):refs/heads/main")
    try GuardedBacklog.writeHook(in: bare)
    try backlog.branch("x", from: root)
    try takeOver(backlog)
    #expect(try push(backlog, bare, "x").isAccepted)
    try backlog.checkout("plain")
    try backlog.repository.git("checkout", "--quiet", "main", "--", ".")
    try backlog.commit("Adopt", by: .paula, key: backlog.keys.paula)
    #expect(try push(backlog, bare, "plain:main").isAccepted)
  }

  @Test("of several branches that guard a new one, that decides which it is cut from")
  func severalGuardians() throws {
    let (backlog, bare) = try guarded(
      "  refs: [refs/heads/main, refs/heads/alpha, refs/heads/release]")
    #expect(try push(backlog, bare, "main:refs/heads/alpha").isAccepted)
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare, "main").isAccepted)
    #expect(try push(backlog, bare, "main:refs/heads/release").isAccepted)
  }

  @Test("where HEAD of the server leads nowhere, a branch of one's own opens no guarded name")
  func ownGuardian() throws {
    let (backlog, bare) = try guarded()
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try backlog.repository.git("checkout", "--quiet", "--orphan", "fake")
    try backlog.write(
      "nextup.yml",
      backlog.policy(
        "  refs: [refs/heads/aaa, refs/heads/release]", owner: .mallory, key: backlog.keys.dev))
    try backlog.commit("Begin", by: .mallory, key: backlog.keys.dev)
    #expect(try push(backlog, bare, "fake:refs/heads/aaa").isAccepted)
    #expect(try !push(backlog, bare, "fake:refs/heads/release").isAccepted)
  }

  @Test("a branch that is cut from main with free work on it is let through")
  func cut() throws {
    let (backlog, bare) = try guarded()
    try backlog.writeOrder([4, 1, 2, 3])
    try backlog.approve()
    try backlog.commit("Reorder", by: .dev)
    #expect(try push(backlog, bare, "main").isAccepted)
    try backlog.branch("release")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    #expect(try push(backlog, bare, "release:refs/heads/release").isAccepted)
  }

  @Test("says that refs name no branch there is", arguments: ["[]", "[refs/heads/mian]"])
  func unknown(refs: String) throws {
    let (backlog, bare) = try guarded("  refs: \(refs)")
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    #expect(try push(backlog, bare, "main").said.contains(": nothing is guarded"))
  }

  @Test("the base of a pull request is its branch, however it was fetched")
  func remoteBase() throws {
    let (backlog, bare) = try guarded()
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

  @Test(
    "an approval for a branch that was cut before a rotation takes its policy from a checkpoint")
  func approveFromCheckpoint() throws {
    let backlog = try GuardedBacklog(require: "verified", Self.both)
    try backlog.branch("topic")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, Self.both, key: backlog.keys.otto))
    try backlog.commit("Rotate", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    let merge = try backlog.merge(
      "topic", by: .paula, key: backlog.keys.paula, ["--into-name", "main"])
    try backlog.branch("release")
    try backlog.writeOrder([4, 1, 2, 3])
    let arguments = [
      "approve", "--key", backlog.keys.otto.path, "--as", "paula@example.com", "--ref", "release",
      "--from-checkpoint", merge,
    ]
    #expect(try Nextup.run(arguments, in: backlog.repository.path).status == 0)
    try backlog.commit("Reorder", by: .dev)
    #expect(try backlog.outcomes("refs/heads/release", from: merge) == ["order verified"])
  }
}
