import Foundation
import TestSupport
import Testing

/// Guarded branches whose policy changes, on main or where they are cut, and the hook that judges them.
@Suite("Attacks through a change of policy")
struct RotationAttackTests {
  /// Merges a policy with another key into main, and cuts release behind it.
  private func rotateByMerge(_ backlog: GuardedBacklog, _ bare: TemporaryRepository) throws {
    try backlog.branch("rotation")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, GuardedBacklog.both, key: backlog.keys.otto))
    try backlog.commit("Rotate", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.merge(
      "rotation", by: .paula, key: backlog.keys.paula, ["--into-name", "main"])
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.branch("release")
  }

  /// Lands a third policy on main, which guards main alone.
  private func guardMainAlone(_ backlog: GuardedBacklog, _ bare: TemporaryRepository) throws {
    try backlog.checkout("main")
    let alone = backlog.policy(version: 3, "  refs: [refs/heads/main]", key: backlog.keys.otto)
    try backlog.write("nextup.yml", alone)
    try backlog.commit("Main alone", by: .paula, key: backlog.keys.otto)
    #expect(try backlog.push(to: bare, "main").isAccepted)
  }

  /// Expects that on release an order with no signature or with the old key is refused, and one with
  /// the new key is not.
  private func expectNewKeyAlone(_ backlog: GuardedBacklog, _ bare: TemporaryRepository) throws {
    let start = try backlog.repository.git("rev-parse", "HEAD")
    for (person, key) in [(GuardedBacklog.Person.dev, nil), (.paula, backlog.keys.paula)] {
      try backlog.reorder([4, 1, 2, 3], by: person, key: key)
      #expect(try !backlog.push(to: bare, "release").isAccepted)
      try backlog.repository.git("reset", "--quiet", "--hard", start)
    }
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.otto)
    #expect(try backlog.push(to: bare, "release").isAccepted)
  }

  @Test("a key that main's policy no longer names opens no branch, and the one of now does")
  func rotated() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    let old = try backlog.repository.git("rev-parse", "main")
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, GuardedBacklog.both, key: backlog.keys.otto))
    try backlog.commit("Rotate", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    #expect(try backlog.push(to: bare, "main:release").isAccepted)
    try backlog.branch("release")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
    #expect(try !backlog.push(to: bare, "release").isAccepted)
    try backlog.repository.git("reset", "--quiet", "--hard", "main")
    try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.otto)
    #expect(try backlog.push(to: bare, "release").isAccepted)
    try bare.git("update-ref", "-d", "refs/heads/release")
    try backlog.branch("stolen", from: old)
    try backlog.reorder([3, 1, 2, 4], by: .paula, key: backlog.keys.paula)
    #expect(try !backlog.push(to: bare, "stolen:refs/heads/release").isAccepted)
  }

  @Test("a policy that was merged into main holds on the branches that are cut behind it")
  func rotatedByMerge() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try rotateByMerge(backlog, bare)
    try expectNewKeyAlone(backlog, bare)
    try backlog.reorder([3, 1, 2, 4], by: .paula, key: backlog.keys.otto)
    #expect(try backlog.push(to: bare, "release").isAccepted)
  }

  @Test("a branch goes on with the policy of where it was cut, although main does not name it now")
  func namedWhereItWasCut() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try rotateByMerge(backlog, bare)
    try guardMainAlone(backlog, bare)
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("the same where HEAD of the server leads nowhere, and the first policy names main only")
  func namedByTheSecondPolicy() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    try rotateByMerge(backlog, bare)
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("no fast-forward to a main that does not name the branch takes its guard away")
  func forwardToMain() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try rotateByMerge(backlog, bare)
    try guardMainAlone(backlog, bare)
    #expect(try backlog.push(to: bare, "main:release").said.contains("does not name it"))
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test("nor one to a commit between, where it did not name it, while main names it again")
  func forwardBetween() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    for (version, refs) in [(2, "  refs: [refs/heads/main]"), (3, GuardedBacklog.both)] {
      try backlog.write("nextup.yml", backlog.policy(version: version, refs))
      try backlog.commit("Policy \(version)", by: .paula, key: backlog.keys.paula)
      #expect(try backlog.push(to: bare, "main").isAccepted)
    }
    #expect(try backlog.push(to: bare, "main~1:release").said.contains("does not name it"))
    #expect(try backlog.push(to: bare, "main:release").isAccepted)
  }

  @Test("a branch that another one names today, where HEAD of the server has no backlog")
  func namedByAnother() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/main]")
    try bare.git("symbolic-ref", "HEAD", "refs/heads/none")
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.branch("release")
    try backlog.checkout("main")
    try backlog.write("nextup.yml", backlog.policy(version: 2, GuardedBacklog.both))
    try backlog.commit("Release, too", by: .paula, key: backlog.keys.paula)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    try backlog.checkout("release")
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try !backlog.push(to: bare, "release").isAccepted)
  }

  @Test("a branch that is cut where no policy names it is free, until one does")
  func unnamedWhereItWasCut() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try backlog.branch("rotation")
    let alone = backlog.policy(version: 2, "  refs: [refs/heads/main]", key: backlog.keys.otto)
    try backlog.write("nextup.yml", alone)
    try backlog.commit("Main alone", by: .paula, key: backlog.keys.paula)
    try backlog.checkout("main")
    try backlog.merge("rotation", by: .paula, key: backlog.keys.paula, ["--into-name", "main"])
    #expect(try backlog.push(to: bare, "main").isAccepted)
    try backlog.branch("release")
    #expect(try backlog.push(to: bare, "release").isAccepted)
    try backlog.reorder([3, 1, 2, 4], by: .dev)
    #expect(try backlog.push(to: bare, "release").isAccepted)
    try backlog.checkout("main")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 3, GuardedBacklog.both, key: backlog.keys.otto))
    try backlog.commit("Release, too", by: .paula, key: backlog.keys.otto)
    #expect(try backlog.push(to: bare, "main").isAccepted)
    try backlog.checkout("release")
    try expectNewKeyAlone(backlog, bare)
  }

  @Test(
    "an approval for a branch that was cut before a rotation takes its policy from a checkpoint")
  func approveFromCheckpoint() throws {
    let backlog = try GuardedBacklog(require: "verified", GuardedBacklog.both)
    try backlog.branch("topic")
    try backlog.write(
      "nextup.yml", backlog.policy(version: 2, GuardedBacklog.both, key: backlog.keys.otto))
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

  @Test("a branch that lags behind goes on to where no policy names it yet, as before")
  func lagging() throws {
    let (backlog, bare) = try GuardedBacklog.withServer("  refs: [refs/heads/main]")
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    try backlog.writeItem(5)
    try backlog.commit("Five", by: .dev)
    try backlog.write("nextup.yml", backlog.policy(version: 2, GuardedBacklog.both))
    try backlog.commit("Release, too", by: .paula, key: backlog.keys.paula)
    for revision in ["main", "main~1:release", "main:release"] {
      #expect(try backlog.push(to: bare, revision).isAccepted)
    }
  }

  @Test(
    "a branch from before the first policy takes main's by a merge, and no other",
    arguments: [true, false])
  func adoption(isHonest: Bool) throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    try backlog.repository.git("checkout", "--quiet", "--orphan", "old")
    try backlog.repository.git("rm", "-rqf", ".")
    try backlog.commit("Root", by: .dev)
    try backlog.repository.git("branch", "release")
    try backlog.repository.git("checkout", "--quiet", "main", "--", ".")
    try backlog.commit("Adopt", by: .paula, key: backlog.keys.paula)
    try Shell.run("rm hooks/pre-receive", in: bare.path)
    try backlog.checkout("release")
    try backlog.write("code", "x\n")
    try backlog.commit("Go on", by: .dev)
    try backlog.repository.git("push", "--quiet", "--force", bare.path, "old:main", "release")
    try GuardedBacklog.writeHook(in: bare)
    try backlog.merge("old", by: .dev)
    if !isHonest {
      try backlog.write(
        "nextup.yml", backlog.policy(GuardedBacklog.both, owner: .mallory, key: backlog.keys.dev))
      try backlog.repository.git("add", "--all")
      try backlog.git(["commit", "--quiet", "--amend", "--no-edit"], by: .mallory)
    }
    #expect(try backlog.push(to: bare, "release").isAccepted == isHonest)
    guard isHonest else { return }
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    #expect(try !backlog.push(to: bare, "release").isAccepted)
  }

  @Test("the advice for a branch that was cut names it, and where it was cut")
  func advice() throws {
    let (backlog, bare) = try GuardedBacklog.withServer()
    #expect(try backlog.push(to: bare, "main:refs/heads/release").isAccepted)
    let cut = try backlog.repository.git("rev-parse", "HEAD")
    try backlog.branch("release")
    try backlog.reorder([4, 1, 2, 3], by: .dev)
    let said = try backlog.push(to: bare, "release").said
    let advice = "nextup approve --ref release --from-checkpoint \(cut)"
    #expect(said.contains("or sign it with '\(advice)'"))
  }
}
