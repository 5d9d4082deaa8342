import Foundation
import TestSupport
import Testing

@Suite("nextup log")
struct LogTests {
  /// The sample with four months of history.
  private static let demo = Result {
    let repository = try TemporaryRepository()
    let path = repository.sibling("shop")
    let made = try Nextup.run(["demo", path], in: "/")
    try #require(made.status == 0, "\(made.errors)")
    return (repository, path)
  }

  private func log(_ line: String) throws -> Nextup.Result {
    try Nextup.run(
      ["log"] + line.split(separator: " ").map(String.init), in: try Self.demo.get().1)
  }

  @Test("tells the timeline of items and of the backlog, in every form")
  func timelines() throws {
    let path = try Self.demo.get().1
    let listed = try Nextup.run(["list", "--format", "csv"], in: path).output
    let row = try #require(listed.split(whereSeparator: \.isNewline).dropFirst().first)
    let id = try #require(row.split(separator: ",").first { $0.hasPrefix("PAY-") })
    var text = ""
    for line in [
      "\(id)", "\(id) --format markdown", "\(id) --limit 2 --format json",
      "\(id) --limit 3 --format jsonl", "--limit 12", "--since 2026-06-20 --until 2026-06-24",
      "--author quinn --limit 5", "--since 2026-04-01T10:00 --until 2026-04-02T18:30 --limit 9",
      "--at HEAD~90 --limit 4", "--author nobody",
    ] {
      text += "$ nextup log \(line)\n" + (try log(line)).transcript + "\n"
    }
    Snapshot.expect(text, matches: "log.txt")
  }

  @Test("says which item or date was meant")
  func mistakes() throws {
    let backlog = try ShopBacklog.make()
    try backlog.repository.commit("Change")
    var transcript = Transcript(backlog)
    for line in [
      "log PAY-1X", "log PAY-99", "log PAY", "log pay-1 --limit 1", "log 1 --limit 1",
      "log --since yesterday", "log --since 2026-02-30", "log --limit -1", "log --format yaml",
      "log --at mian",
    ] {
      try transcript.nextup(line)
    }
    Snapshot.expect(transcript.text, matches: "log-mistakes.txt")
  }

  @Test("ends with status 3 where evidence is missing, and says how to get it")
  func shallow() throws {
    let origin = try ShopBacklog.make()
    try origin.repository.commit("Change")
    let clone = TemporaryBacklog(
      at: try TemporaryRepository(cloning: origin.repository, "--depth=1"))
    let result = try clone.nextup("log")
    #expect(result.status == 3)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("git fetch --unshallow"))
    #expect(result.errors.contains("fetch-depth: 0"))
  }

  @Test("without a repository or a commit it says so, and reads a bare one")
  func places() throws {
    let origin = try ShopBacklog.make()
    let bare = TemporaryBacklog(at: try TemporaryRepository(cloning: origin.repository, "--bare"))
    #expect(try bare.nextup("log").output == origin.nextup("log").output)
    let empty = TemporaryBacklog(at: try TemporaryRepository())
    try empty.write("nextup.yml", TemporaryBacklog.configuration)
    let result = try empty.nextup("log")
    #expect(result.status == 2)
    #expect(result.errors.contains("there is no commit yet"))
    try FileManager.default.removeItem(atPath: empty.path + "/.git")
    let outside = try empty.nextup("log")
    #expect(outside.status == 2)
    #expect(outside.errorLines.count == 1)
  }

  @Test("gives the same with a cache, without, and with one that is broken")
  func cache() throws {
    let backlog = try ShopBacklog.make()
    let folder = URL(filePath: backlog.path).appending(path: ".git/nextup")
    let expected = try backlog.nextup("log", "--no-cache")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    #expect(try backlog.nextup("log") == expected)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1)
    #expect(try backlog.nextup("log") == expected)
    try Data("poison".utf8).write(to: folder.appending(path: names[0]))
    #expect(try backlog.nextup("log") == expected)
    try backlog.nextup("set", "PAY-1", "estimate=8")
    try backlog.repository.commit("Change")
    #expect(try backlog.nextup("log") == backlog.nextup("log", "--no-cache"))
    try FileManager.default.removeItem(at: folder)
    try Data().write(to: folder)
    #expect(try backlog.nextup("log").status == 0)
  }

  @Test("never lets a name or a value command the terminal")
  func hostileText() throws {
    let evil = "\u{1B}[31mred\u{1B}]0;owned\u{7}\u{202E}"
    let backlog = try TemporaryBacklog()
    try backlog.write(
      "backlog/items/PAY-1-a.md",
      "---\nid: PAY-1\ntitle: '\(evil.replacing("\u{1B}", with: ""))'\n---\n\n# \(evil)\n")
    try backlog.repository.commit(
      "Add", environment: ["GIT_AUTHOR_NAME": evil, "GIT_AUTHOR_EMAIL": "a\u{9B}2J@b"])
    for format in ["text", "markdown", "json", "jsonl"] {
      let result = try backlog.nextup("log", "--format", format)
      #expect(result.status == 0)
      #expect(!result.transcript.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
      #expect(!result.transcript.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    }
  }
}

extension Nextup.Result {
  fileprivate static func == (left: Self, right: Self) -> Bool {
    left.transcript == right.transcript
  }
}
