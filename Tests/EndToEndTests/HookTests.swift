import TestSupport
import Testing

@Suite("nextup hook")
struct HookTests {
  private static let bad = "---\nid: PAY-77\ntitle: N\ntype: task\nstatus: drat\n---\n"
  private static let path = "backlog/items/PAY-77-new.md"

  /// Commits with the hook; gives what git and the hook say if it is refused.
  private func commit(_ backlog: TemporaryBacklog, _ arguments: String...) -> String? {
    let folder = String(Nextup.executable.dropLast("/nextup".utf8.count))
    do {
      try backlog.repository.git(
        ["commit", "--quiet", "-m", "Try"] + arguments,
        environment: ["PATH": "\(folder):/usr/bin:/bin"])
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("refuses a commit that brings an error, and lets the others through")
  func refusal() throws {
    let backlog = try ShopBacklog.make()
    let installed = try backlog.nextup("hook", "install")
    #expect(installed.status == 0)
    #expect(installed.errors.contains(".git/hooks/pre-commit"))
    try backlog.write("README.md", "Anything\n")
    try backlog.write(Self.path, Self.bad)
    try backlog.repository.git("add", "README.md")
    #expect(commit(backlog) == nil)
    try backlog.repository.git("add", ".")
    #expect(commit(backlog)?.contains("front-matter/invalid-value") == true)
    try backlog.write(Self.path, Self.bad.replacing("drat", with: "draft"))
    #expect(commit(backlog)?.contains("front-matter/invalid-value") == true)
    #expect(commit(backlog, Self.path) == nil)
  }

  @Test("leaves the hook of somebody else alone, and removes only its own")
  func foreign() throws {
    let backlog = try ShopBacklog.make()
    try backlog.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
    let refused = try backlog.nextup("hook", "install")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("another hook stands there"))
    #expect(try backlog.nextup("hook", "uninstall").errors == "there is no hook of ours\n")
    #expect(try backlog.read(".git/hooks/pre-commit") == "#!/bin/sh\nexit 0\n")
    try backlog.repository.git("config", "core.hooksPath", "my hooks")
    #expect(try backlog.nextup("hook", "install").status == 0)
    #expect(try backlog.read("my hooks/pre-commit").hasPrefix("#!/bin/sh\n"))
    #expect(try backlog.nextup("hook", "uninstall").errors.contains("removed"))
    #expect(try backlog.nextup("hook", "uninstall").errors == "there is no hook of ours\n")
  }

  @Test("shows with --dry-run what it would write, for a backlog in a folder, too")
  func script() throws {
    let backlog = try ShopBacklog.make()
    Snapshot.expect(try backlog.nextup("hook", "install", "--dry-run").output, matches: "hook.txt")
  }

  @Test(
    "reads an index that is split or sparse",
    arguments: [
      ["update-index", "--split-index"],
      ["sparse-checkout", "set", "--cone", "--sparse-index", "backlog"],
    ])
  func indexForms(command: [String]) throws {
    let backlog = try ShopBacklog.make(["other/deep/file.txt": "x\n"])
    try backlog.nextup("hook", "install")
    try backlog.repository.git(command)
    #expect(commit(backlog, "--allow-empty") == nil)
    try backlog.write(Self.path, Self.bad)
    try backlog.repository.git("add", Self.path)
    #expect(commit(backlog)?.contains("front-matter/invalid-value") == true)
    #expect(commit(backlog, Self.path)?.contains("front-matter/invalid-value") == true)
    try backlog.write(Self.path, Self.bad.replacing("drat", with: "draft"))
    #expect(commit(backlog, Self.path) == nil)
    #expect(try backlog.nextup("check", "--staged", "--format", "concise").status < 2)
  }
}
