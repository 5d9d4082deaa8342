import Foundation
import TestSupport
import Testing

@Suite("nextup doctor")
struct DoctorTests {
  /// Versions and places of this machine differ from others.
  private func portable(_ text: String, in backlog: TemporaryBacklog) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("libraries: ") {
        return String(line.map { $0.isNumber ? "0" : $0 }).replacing("00", with: "0")
      }
      return line.contains("git: git is ") ? "fine    git: git is PATH" : String(line)
    }.joined(separator: "\n").replacing(backlog.path, with: "DIR")
  }

  @Test("says what is right with a backlog, and what to do")
  func report() throws {
    let backlog = try ShopBacklog.make()
    var text = portable(try backlog.nextup("doctor").transcript, in: backlog)
    try backlog.repository.git("config", "core.autocrlf", "true")
    try backlog.repository.git("switch", "--quiet", "--detach")
    try backlog.repository.git("branch", "--quiet", "--move", "main", "trunk")
    try backlog.write("backlog/items/PAY-1-saved-card.md.17-4711.nextup-tmp", "")
    try backlog.write("backlog/order.md", "```\n")
    let result = try backlog.nextup(
      "doctor", environment: ["SHELL": "/bin/zsh", "FPATH": backlog.path])
    #expect(result.status == 1)
    text += portable(result.transcript, in: backlog)
    try backlog.write(".gitattributes", "*.md text eol=lf\n")
    try backlog.write("_nextup", "")
    try backlog.write("backlog/order.md", String(repeating: "prose\n", count: 90_000))
    text += portable(
      try backlog.nextup("doctor", environment: ["SHELL": "/bin/zsh", "FPATH": backlog.path])
        .transcript, in: backlog)
    Snapshot.expect(text, matches: "doctor.txt")
  }

  @Test("says why nothing works where that is so")
  func broken() throws {
    let backlog = try ShopBacklog.make(["nextup.yml": "backlgo: x\nready-depth: many\n"])
    let wrong = try backlog.nextup("doctor")
    #expect(wrong.status == 1)
    let none = try Nextup.run(["doctor"], in: backlog.repository.sibling("."))
    #expect(none.status == 1)
    let text =
      wrong.transcript
      + none.transcript.replacing(
        backlog.repository.sibling("."), with: "ABOVE")
    let folder = URL(filePath: backlog.path).deletingLastPathComponent().path
    Snapshot.expect(
      portable(text, in: backlog).replacing(folder, with: "ABOVE"), matches: "doctor-broken.txt")
  }

  @Test("finds keys, zones and branches that cannot be meant")
  func settings() throws {
    let backlog = try ShopBacklog.make([
      "nextup.yml": TemporaryBacklog.configuration + """
        timezone: Europe/Berln
        roles: {product-owner: {name: Paula, emails: [p@example.com], ssh: [ssh-ed25519 AAAAfoo]}}
        approval: {refs: [mian], revoked: [xyz]}

        """
    ])
    let run = try backlog.nextup("doctor")
    #expect(run.status == 1)
    for words in [
      "'ssh-ed25519 AAAAfoo' of Paula is no public key", "there is no time zone 'Europe/Berln'",
      "approval.refs names refs/heads/mian, which does not exist",
      "'xyz' of approval.revoked is no public key",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    let log = try backlog.nextup("log")
    #expect(log.errors.contains("there is no time zone 'Europe/Berln', so days are those of UTC"))
  }

  @Test("tells shallow, bare and linked repositories apart")
  func repositories() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.commit("More")
    let shallow = TemporaryBacklog(
      at: try TemporaryRepository(cloning: backlog.repository, "--depth=1"))
    let bare = TemporaryBacklog(at: try TemporaryRepository(cloning: backlog.repository, "--bare"))
    let linked = backlog.repository.sibling("linked")
    try backlog.repository.git("worktree", "add", "--quiet", "-b", "side", linked)
    var text = ""
    for (place, folder) in [("shallow", shallow.path), ("bare", bare.path), ("linked", linked)] {
      let result = try Nextup.run(["doctor"], in: folder)
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n").filter { $0.contains("repository: ") }
      text += lines.map { $0.replacing(folder, with: place.uppercased()) + "\n" }.joined()
    }
    Snapshot.expect(text, matches: "doctor-repositories.txt")
  }

  @Test("gives the same as JSON")
  func json() throws {
    let backlog = try ShopBacklog.make()
    let result = try backlog.nextup("doctor", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.bytes)) as? [String: Any])
    #expect(document["kind"] as? String == "doctor")
    let checks = try #require(document["checks"] as? [[String: Any]])
    #expect(Set(checks.flatMap(\.keys)) == ["help", "message", "name", "verdict"])
    #expect(checks.count >= 10)
  }
}
