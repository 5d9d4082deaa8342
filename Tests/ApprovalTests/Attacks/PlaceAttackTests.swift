import Foundation
import TestSupport
import Testing

/// Which backlog is judged, where somebody put another in its place.
@Suite("Attacks on the place of the backlog")
struct PlaceAttackTests {
  /// A repository whose backlog stands in a folder.
  private func nested(in folder: String) throws -> GuardedBacklog {
    let backlog = try GuardedBacklog()
    try Shell.run(
      "mkdir -p '\(folder)' && git mv nextup.yml backlog '\(folder)/'", in: backlog.repository.path)
    try backlog.git(["commit", "--quiet", "--amend", "-m", "Begin"], by: .paula)
    return backlog
  }

  private func audit(
    _ folder: String, _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Nextup.Result {
    try Nextup.run(["audit"] + arguments, in: folder, environment: environment)
  }

  @Test("submodules within submodules in its place")
  func submodules() throws {
    let backlog = try nested(in: "sub/team")
    let path = backlog.repository.path
    try Shell.run(
      """
      git rm -rq sub && mkdir -p sub/team && git init -q sub && git init -q sub/team
      git -C sub/team -c user.name=M -c user.email=m@example.com commit -q --allow-empty -m Own
      git -C sub add team 2>/dev/null
      git -C sub -c user.name=M -c user.email=m@example.com commit -q -m Own
      git add sub 2>/dev/null
      """, in: path)
    try backlog.git(["commit", "--quiet", "-m", "Submodules"], by: .mallory)
    for run in [try audit(path + "/sub/team"), try audit(path, "--repo", "sub/team")] {
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("nextup: judging the backlog that history has in 'sub/team'\n"))
    }
  }

  @Test("a link in its place, and whoever works behind it")
  func link() throws {
    let backlog = try nested(in: "team")
    let own = try GuardedBacklog()
    let path = backlog.repository.path
    try Shell.run("git rm -rq team && ln -s '\(own.repository.path)' team", in: path)
    try backlog.commit("Link", by: .mallory)
    let run = try audit(path + "/team", environment: ["PWD": path + "/team"])
    #expect(run.status == 1)
    #expect(run.errors == "nextup: judging the backlog that history has in 'team'\n")
  }

  @Test("another nextup.yml inside of it is judged where it is asked for, and says so")
  func inside() throws {
    let backlog = try GuardedBacklog()
    try backlog.write(
      "backlog/nextup.yml", backlog.policy(owner: .mallory, key: backlog.keys.dev))
    try backlog.reorder([4, 1, 2, 3], by: .mallory)
    let run = try audit(backlog.repository.path + "/backlog")
    #expect(
      run.errors == "nextup: judging the backlog in 'backlog'; there is another at the root of the "
        + "repository\n")
  }

  @Test("a folder of a bare repository is the folder that is judged")
  func bare() throws {
    let backlog = try nested(in: "teams/pay")
    try backlog.writeOrder([4, 1, 2, 3], file: "teams/pay/backlog/order.md")
    try backlog.commit("Reorder", by: .mallory)
    let bare = try TemporaryRepository("--bare")
    try backlog.repository.git("push", "--quiet", bare.path, "main")
    for folder in ["teams/pay", "./teams/pay", bare.path + "/teams/pay"] {
      #expect(try audit(bare.path, "--repo", folder).status == 1)
    }
    let run = try audit(bare.path, "--repo", "nonsense")
    #expect(run.status == 2)
    #expect(run.errors.contains("has no nextup.yml that can be read and names a Product Owner"))
  }

  @Test("a deleted nextup.yml is missed from a folder below it, too, and not replaced by one above")
  func belowDeleted() throws {
    let monorepo = try nested(in: "sub")
    let path = monorepo.repository.path
    try monorepo.write("nextup.yml", monorepo.policy())
    try monorepo.commit("One more at the root", by: .paula)
    try monorepo.repository.git("rm", "--quiet", "sub/nextup.yml")
    try monorepo.commit("Delete", by: .mallory)
    let run = try audit(path + "/sub/backlog")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        nextup: judging the backlog that history has in 'sub'
        nextup: judging the backlog in 'sub'; there is another at the root of the repository

        """)

    let outer = try GuardedBacklog()
    try outer.repository.git("worktree", "add", "--quiet", "-b", "feat", "trees/feat")
    let tree = outer.repository.path + "/trees/feat"
    try Shell.run("git rm -q nextup.yml", in: tree)
    let deleted = try audit(tree + "/backlog")
    #expect(
      deleted.errors
        == "nextup: judging the backlog that history has at the root of the repository\n")
    #expect(deleted.output.hasPrefix("refs/heads/feat at "))
  }

  @Test("a shallow clone around a whole one is none of its business")
  func shallowOutside() throws {
    let outer = try TemporaryRepository()
    for name in ["a", "b"] {
      try outer.write("\(name).txt", name)
      try outer.commit(name)
    }
    let clone = try TemporaryRepository()
    let backlog = try GuardedBacklog()
    try Shell.run(
      """
      git clone -q --depth 1 'file://\(outer.path)' outer
      git clone -q '\(backlog.repository.path)' outer/planning
      """, in: clone.path)
    #expect(try audit(clone.path + "/outer/planning").status == 0)
  }
}
