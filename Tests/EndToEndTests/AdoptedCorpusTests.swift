import Foundation
import TestSupport
import Testing

@Suite("Adopting backlogs of others", .enabled(if: Corpus.isPresent))
struct AdoptedCorpusTests {
  @Test("a real Backlog.md project is read in place")
  func backlogMd() throws {
    let backlog = try Corpus.backlogMd()
    #expect(try backlog.nextup("init", "--adopt").status == 0)
    #expect(
      try backlog.changedFiles() == ["?? backlog/order.md", "?? nextup.yml"])
    let files = try backlog.repository.git(
      "ls-files", "backlog/tasks", "backlog/drafts", "backlog/completed", "backlog/archive/tasks",
      "backlog/archive/drafts"
    ).split(separator: "\n").filter { !$0.hasSuffix("/readme.md") }
    let listed = try backlog.nextup("list", "--all", "--format", "jsonl").output
    #expect(listed.split(separator: "\n").count == files.count)
    let broken = try backlog.nextup("list", "broken=true", "--format", "jsonl").output
    #expect(broken.split(separator: "\n").count <= 25)
    let check = try backlog.nextup("check", "--format", "concise").output.split(separator: "\n")
    #expect(check.count { $0.contains("error[") || $0.contains("warning[") } <= 200)
    #expect(try backlog.nextup("show", "task-24.1").output.hasPrefix("BACK-24.1 "))
    #expect(try backlog.nextup("render", "--out", "site").status == 0)
    #expect(try firstTen(backlog) == ranksByOrdinal(backlog))
  }

  private func firstTen(_ backlog: TemporaryBacklog) throws -> [String] {
    let order = try backlog.read("backlog/order.md").split(separator: "\n")
    return order.filter { $0.hasPrefix("1. [") }.prefix(10).map {
      String($0.dropFirst(4).prefix { $0 != "]" })
    }
  }

  /// The open tasks by `ordinal`, found by looking for lines, apart from everything of Nextup.
  private func ranksByOrdinal(_ backlog: TemporaryBacklog) throws -> [String] {
    let folder = backlog.path + "/backlog/tasks"
    var found: [(id: String, ordinal: Double)] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let lines = try backlog.read("backlog/tasks/" + name).split(separator: "\n").dropFirst()
        .prefix { $0 != "---" }
      func value(_ key: String) -> String? {
        lines.first { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
      }
      guard let id = value("id"), let ordinal = value("ordinal").flatMap({ Double($0) }),
        !["Done", "Won't Do"].contains(value("status") ?? "")
      else { continue }
      found.append((id, ordinal))
    }
    return found.sorted { $0.ordinal < $1.ordinal }.prefix(10).map(\.id)
  }

  @Test("story folders of other teams are read in place, with hardly a complaint")
  func stories() throws {
    let teams = try FileManager.default.contentsOfDirectory(atPath: Corpus.path("markdown"))
    for team in teams.sorted() {
      let repository = try TemporaryRepository()
      let backlog = TemporaryBacklog(at: repository)
      try FileManager.default.removeItem(atPath: backlog.path + "/.git")
      for name in try FileManager.default.contentsOfDirectory(
        atPath: Corpus.path("markdown/" + team))
      {
        try FileManager.default.copyItem(
          atPath: Corpus.path("markdown/\(team)/\(name)"), toPath: backlog.path + "/" + name)
      }
      let result = try backlog.nextup("init", "--adopt")
      if result.status == 2 {
        #expect(result.errorLines.allSatisfy { $0.hasPrefix("nextup: ") }, "\(team)")
        continue
      }
      #expect(result.status == 0, "\(team)")
      #expect(try backlog.nextup("list", "broken=true").output == "No items.\n", "\(team)")
      let check = try backlog.nextup("check", "--format", "concise")
      let loud = check.output.split(separator: "\n").count {
        $0.contains("error[") || $0.contains("warning[")
      }
      #expect(check.status < 2 && loud <= 12, "\(team): \(loud)")
      #expect(try backlog.nextup("render", "--out", "site").status == 0, "\(team)")
    }
  }

  @Test("a page with heavy front matter is read, and edited without touching the rest")
  func pages() throws {
    let text = try String(contentsOfFile: Corpus.path("pages/product-owner.md"), encoding: .utf8)
    let backlog = try TemporaryBacklog([
      "nextup.yml": "version: 1\nid: {from-file-name: words}\n",
      "backlog/items/product-owner.md": text,
    ])
    #expect(try backlog.nextup("list", "broken=true").output == "No items.\n")
    #expect(try backlog.nextup("set", "product-owner", "estimate=3").status == 0)
    #expect(try backlog.changedLines() == ["+estimate: 3"])
    #expect(try backlog.nextup("set", "product-owner", "estimate=").status == 0)
    #expect(try backlog.changedLines() == [])
  }
}
