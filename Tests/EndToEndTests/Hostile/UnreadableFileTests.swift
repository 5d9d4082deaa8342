import Foundation
import TestSupport
import Testing

@Suite(
  "Files that may not be read",
  .enabled(if: geteuid() != 0 || Command.exists("setpriv")))
struct UnreadableFileTests {
  /// Runs `nextup` as somebody to whom permissions apply: root may read everything.
  private func nextup(_ arguments: [String], in backlog: TemporaryBacklog) throws -> Nextup.Result {
    guard geteuid() == 0 else { return try backlog.nextup(arguments) }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", Nextup.executable]
    return try Command.run("setpriv", nobody + arguments, in: backlog.path)
  }

  private func forbid(_ path: String, in backlog: TemporaryBacklog) throws {
    try Shell.run("chmod 0 \"$0\"", [path], in: backlog.path)
  }

  @Test("are named in a finding, and the rest is read")
  func items() throws {
    let backlog = try ShopBacklog.make(["backlog/goals/G-1.md": "# Goal\n"])
    let paths = ["backlog/items/PAY-2-expired-card.md", "backlog/goals/G-1.md", "backlog/order.md"]
    for path in paths { try forbid(path, in: backlog) }
    let check = try nextup(["check", "--format", "concise"], in: backlog)
    #expect(check.status == 1, "\(check.errors)")
    for path in paths {
      #expect(check.output.contains("\(path):1:1: error[item/limit]"), "\(check.output)")
    }
    #expect(check.output.contains("Permission denied"))
    let list = try nextup(["list"], in: backlog)
    #expect(list.status == 0)
    #expect(list.output.contains("PAY-1"))
    let set = try nextup(["set", "PAY-2", "estimate=3"], in: backlog)
    #expect(set.status == 2)
    #expect(set.errorLines.count == 1)
  }

  @Test("are one line where they are the configuration")
  func configuration() throws {
    let backlog = try ShopBacklog.make()
    try forbid("nextup.yml", in: backlog)
    let result = try nextup(["list"], in: backlog)
    #expect(result.status == 2)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("nextup.yml"))
  }

  @Test("keep another backlog from being begun in their place")
  func beginning() throws {
    let backlog = try ShopBacklog.make()
    try forbid("nextup.yml", in: backlog)
    for arguments in [["init"], ["init", "--adopt"], ["init", "--codeowners"]] {
      let result = try nextup(arguments, in: backlog)
      #expect(result.status == 2)
      #expect(result.errorLines.count == 1, "\(result.errors)")
      #expect(result.errors.contains("nextup.yml"))
    }
  }
}
