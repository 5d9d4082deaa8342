import Foundation
import TestSupport
import Testing

@Suite("A real backlog", .enabled(if: Corpus.isPresent))
struct RealBacklogTests {
  @Test("every file is read, the broken ones too")
  func reading() throws {
    let backlog = try RealBacklog().backlog
    let files = try backlog.repository.git(
      "ls-files", "backlog/tasks", "backlog/drafts", "backlog/completed", "backlog/archive/tasks"
    ).split(separator: "\n").filter { !$0.hasSuffix("/readme.md") }
    let listed = try backlog.nextup("list", "--all", "--format", "jsonl").output
    let lines = listed.split(separator: "\n")
    #expect(lines.count == files.count)
    let broken = try backlog.nextup("list", "broken=true", "--format", "jsonl").output
    #expect(broken.split(separator: "\n").count == 21)
    #expect(try backlog.nextup("list").output.contains("\nBroken: "))
  }

  @Test("check says what is wrong and nothing else")
  func checking() throws {
    let backlog = try RealBacklog().backlog
    let result = try backlog.nextup("check", "--format", "concise")
    #expect(result.status == 1)
    var counts: [Substring: Int] = [:]
    for line in result.output.split(separator: "\n") {
      if let start = line.firstIndex(of: "["), let end = line.firstIndex(of: "]") {
        counts[line[line.index(after: start)..<end], default: 0] += 1
      }
    }
    #expect(
      counts == [
        "front-matter/syntax": 32, "item/duplicate-id": 10, "item/unknown-reference": 4,
        "order/blocked-above-blocker": 1, "criteria/unmet-but-finished": 6,
        "criteria/vague-term": 3, "criteria/too-many": 2, "criteria/loophole": 1,
        "criteria/unmeasured": 1,
        "order/ready-unranked": 1, "item/raw-html": 2,
      ])
    let fix = try backlog.nextup("check", "--fix", "--format", "concise")
    #expect(fix.errors.contains("32"))
    #expect(try backlog.nextup("list", "broken=true").output == "No items.\n")
    #expect(try backlog.changedLines().count { $0.hasPrefix("+") } == 32)
  }

  @Test("show, next, move and render do their work")
  func working() throws {
    let backlog = try RealBacklog().backlog
    #expect(try backlog.nextup("show", "task-24").output.hasPrefix("BACK-24 "))
    #expect(try backlog.nextup("next").output.contains("Next: 1. BACK-"))
    let first = try backlog.nextup("list", "rank=1", "--format", "csv").output
    #expect(try backlog.nextup("move", "BACK-200", "--top").status == 0)
    #expect(try backlog.changedLines().count == 1)
    #expect(
      try backlog.nextup("list", "rank=2", "--format", "csv").output.contains(
        first.split(separator: ",").first { $0.hasPrefix("BACK-") } ?? "?"))
    let site = try backlog.nextup("render", "--out", "site")
    #expect(site.status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: backlog.path + "/site/items")
    #expect(pages.count >= 670)
  }

  @Test("stories of nine teams are parsed and checked without configuration")
  func stories() throws {
    let folder = Corpus.path("markdown")
    let parse = try Nextup.run(["parse", folder], in: "/")
    #expect(parse.status == 0)
    let check = try Nextup.run(["check", folder, "--format", "json"], in: "/")
    #expect(check.status <= 1)
    for bytes in [parse.bytes, check.bytes] {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
    }
  }
}
