import Approval
import TestSupport
import Testing

@Suite("audit, as it is printed")
struct AuditOutputTests {
  /// A history with a change of every kind and every verdict, and what `audit` prints of it without
  /// what other keys make different: ids of commits and statements, and fingerprints of keys.
  private struct AuditedBacklog {
    let backlog: GuardedBacklog

    init() throws {
      backlog = try GuardedBacklog()
      try backlog.reorder([4, 1, 2, 3], by: .paula, key: backlog.keys.paula)
      try backlog.reorder([3, 4, 1, 2], by: .mallory)
      try backlog.writeItem(1, "estimate: 3", status: "dropped")
      try backlog.commit("Drop and estimate", by: .mallory)
      try backlog.writeItem(2, at: "backlog/items/PAY-2-item.md", id: "PAY-9")
      try backlog.write("nextup.yml", backlog.policy(require: "claimed", owner: .mallory))
      try backlog.commit(
        "Take over | <b>now</b>\n\nApproved-by: Paula <paula@example.com>", by: .otto)
      try backlog.approve()
      try backlog.commit("Approve", by: .dev)
      try backlog.branch("card")
      try backlog.reorder([3, 4, 2, 1], by: .dev)
      try backlog.checkout("main")
      try backlog.merge("card", by: .paula)
    }

    func run(_ arguments: String...) throws -> Nextup.Result {
      try Nextup.run(["audit"] + arguments, in: backlog.repository.path)
    }

    /// Puts names in the place of what is different in every run of the tests.
    func masked(_ text: String) throws -> String {
      var text = text
      let commits = try backlog.repository.git("rev-list", "--reverse", "--topo-order", "main")
      for (number, commit) in commits.split(separator: "\n").enumerated() {
        text = text.replacing(commit, with: "<commit \(number + 1)>")
          .replacing(commit.prefix(12), with: "<commit \(number + 1)>")
      }
      let statements = try backlog.repository.git("ls-files", "backlog/approvals")
      for statement in statements.split(separator: "\n") {
        let id = statement.dropFirst("backlog/approvals/".count).dropLast(".md".count)
        text = text.replacing(id, with: "<statement>")
      }
      for (name, key) in [("paula", backlog.keys.paula), ("otto", backlog.keys.otto)] {
        let shown = try #require(SigningKey(key.text)).name
        text = text.replacing(shown, with: "<key of \(name)>")
      }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let parts = line.split(separator: "\"nextup/v1\": ", omittingEmptySubsequences: false)
        return parts.count == 2 ? "\(parts[0])\"nextup/v1\": \"<fingerprint>\"" : String(line)
      }.joined(separator: "\n")
    }
  }

  private static let audited = Result { try AuditedBacklog() }

  @Test(
    "tells every change with its verdict and what it rests on",
    arguments: [
      ("text", "audit.txt"), ("markdown", "audit.md"), ("sarif", "audit.sarif"),
    ])
  func forms(format: String, snapshot: String) throws {
    let audited = try Self.audited.get()
    let result = try audited.run("--format", format)
    #expect(result.status == 1)
    #expect(result.errors == "")
    Snapshot.expect(try audited.masked(result.output), matches: snapshot)
  }

  @Test("has a row for each violation alone, where only those are asked for")
  func violations() throws {
    let audited = try Self.audited.get()
    let result = try audited.run("--format", "markdown", "--violations")
    Snapshot.expect(try audited.masked(result.output), matches: "audit-violations.md")
  }

  @Test("says so where nothing needed approval", arguments: ["text", "markdown", "sarif"])
  func nothing(format: String) throws {
    let backlog = try GuardedBacklog()
    let result = try Nextup.run(["audit", "--format", format], in: backlog.repository.path)
    #expect(result.status == 0)
    let commit = try backlog.repository.git("rev-parse", "HEAD")
    Snapshot.expect(
      result.output.replacing(commit.prefix(12), with: "<commit>"),
      matches: "audit-nothing-\(format).txt")
  }

  @Test(
    "as SARIF has the structure that SARIF 2.1.0 demands, and nothing else",
    .enabled(if: PythonSchemas.areThere))
  func sarif() throws {
    let audited = try Self.audited.get()
    let place = try TemporaryRepository()
    try place.write("audit.sarif", bytes: try audited.run("--format", "sarif").bytes)
    let open = try audited.backlog.audit().changes.count { !$0.judgement.isApproved }
    #expect(open > 3)
    #expect(
      try PythonSchemas.complaints(aboutSARIF: place.path + "/audit.sarif")
        == "\(open) results\n")
  }

  @Test("as SARIF names files from the root of the repository, whatever folder the backlog is in")
  func subfolder() throws {
    let backlog = try GuardedBacklog()
    try backlog.repository.git("rm", "-r", "--quiet", "--cached", ".")
    try Shell.run(
      "mkdir sub && mv nextup.yml backlog sub/", in: backlog.repository.path)
    try backlog.commit("Move", by: .paula)
    try backlog.writeOrder([4, 1, 2, 3], file: "sub/backlog/order.md")
    try backlog.commit("Reorder", by: .mallory)
    let result = try Nextup.run(
      ["audit", "--format", "sarif", "--repo", "sub"], in: backlog.repository.path)
    #expect(result.status == 1)
    #expect(result.output.contains(#""uri": "sub/backlog/order.md""#))
  }
}
