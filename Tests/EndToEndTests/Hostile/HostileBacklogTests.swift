import Foundation
import FuzzTargets
import TestSupport
import Testing

@Suite("A backlog full of hostile files", .timeLimit(Sanitizer.limit))
struct HostileBacklogTests {
  private static let made = Result { try HostileBacklog() }

  private var hostile: HostileBacklog { get throws { try Self.made.get() } }

  @Test("each of them is named in a finding, or read like any other")
  func findings() throws {
    let found = try hostile.findings()
    for file in HostileFile.all {
      let path = "backlog/" + String(decoding: file.path, as: UTF8.self)
      let rules = found[path] ?? []
      if let rule = file.rule {
        #expect(rules.contains { $0.hasPrefix(rule) }, "\(path): \(rules.sorted()) without \(rule)")
      } else {
        let broken = rules.filter { $0.hasPrefix("front-matter/") || $0 == "item/limit" }
        #expect(broken.isEmpty, "\(path): \(broken.sorted())")
      }
    }
  }

  @Test("each of them stays in the list")
  func listed() throws {
    struct Line: Decodable { let path: String }
    let output = try hostile.backlog.nextup("list", "--all", "--format", "jsonl")
    let paths = try Set(
      output.output.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8)).path
      })
    for file in HostileFile.all where file.path.suffix(3) == Array(".md".utf8) {
      guard case .bytes = file.content, file.path.starts(with: "items/".utf8) else { continue }
      #expect(paths.contains("backlog/" + String(decoding: file.path, as: UTF8.self)))
    }
  }

  @Test(
    "every command ends, and nothing that it prints can steer what reads it",
    arguments: [
      "check --format text", "check --format concise", "check --format json", "list --all",
      "list --all --format json", "list --all --format jsonl", "list --all --format csv",
      "list --all --format markdown", "next", "next --format json", "parse backlog/items",
      "fmt --check", "fmt --dry-run --assign-ids", "render --to markdown", "render --to json",
      "render --to csv", "config", "show PAY-400", "show PAY-405", "show PAY-406", "show PAY-408",
      "show PAY-411", "show PAY-411 --format json", "show PAY-412", "show PAY-316",
      "set PAY-400 estimate=3 --dry-run", "set PAY-407 labels+=x --dry-run",
      "set PAY-200 estimate=3 --dry-run", "move PAY-406 --top --dry-run",
    ])
  func commands(line: String) throws {
    let result = try hostile.backlog.nextup(line.split(separator: " ").map(String.init))
    #expect((0...2).contains(result.status), "\(result.errors)")
    if line.hasSuffix("--dry-run") || line.contains("--assign-ids") { return }
    try expectHarmless(result.bytes, line)
    try expectHarmless(Array(result.errors.utf8), line)
    if line.hasSuffix("json") || line.hasPrefix("parse") {
      _ = try JSONSerialization.jsonObject(with: Data(result.bytes))
    }
  }

  @Test("the site has no mark-up of an item, and changes nothing outside of its folder")
  func site() throws {
    let backlog = try hostile.backlog
    let out = backlog.repository.sibling("site")
    let result = try backlog.nextup("render", "--out", out)
    #expect(result.status == 0, "\(result.errors)")
    let files = try #require(FileManager.default.subpaths(atPath: out))
    for file in files where file.hasSuffix(".html") {
      let html = Array(try Data(contentsOf: URL(filePath: out + "/" + file)))
      let text = String(decoding: html, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(file)")
      #expect(!text.contains("onerror=alert(1)>"), "\(file)")
      #expect(!text.contains("href=\"javascript:") && !text.contains("src=\"file:"), "\(file)")
      #expect(HarmlessText.firstDirection(in: text) == nil, "\(file)")
    }
  }

  private func expectHarmless(_ bytes: [UInt8], _ line: String) throws {
    #expect(HarmlessText.firstControl(in: bytes, allowsCarriageReturns: true) == nil, "\(line)")
    let text = String(decoding: bytes, as: UTF8.self)
    for output in text.split(whereSeparator: \.isNewline) {
      let isCommand = output.drop { $0 == " " }.hasPrefix("::") || output.contains("##[")
      #expect(!isCommand, "\(line): \(output.prefix(80))")
    }
  }
}
