import Foundation
import TestSupport
import Testing

@Suite("Reports of the sample, opened by what reads such reports")
struct ReportConsumerTests {
  private static let formats = [
    "text", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "junit",
    "checkstyle", "rdjson", "rdjsonl", "markdown",
  ]

  /// The sample backlog, and a folder with its report in every format, named after the format.
  private static let made = Result {
    let place = try TemporaryRepository()
    let demo = place.sibling("demo")
    let reports = place.sibling("reports")
    try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: true)
    _ = try Nextup.run(["demo", demo], in: "/")
    let outputs = formats.flatMap { ["--output", "\($0)=\(reports)/\($0)"] }
    let check = try Nextup.run(["check", "--fail-on", "never"] + outputs, in: demo)
    return (place: place, demo: demo, reports: reports, check: check)
  }

  private func text(_ format: String) throws -> String {
    try String(contentsOfFile: Self.made.get().reports + "/" + format, encoding: .utf8)
  }

  private func path(_ format: String) throws -> String {
    try Self.made.get().reports + "/" + format
  }

  /// How many findings the report in JSON has.
  private func count() throws -> Int {
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(text("json").utf8)) as? [String: Any])
    return try #require(report["findings"] as? [Any]).count
  }

  @Test("are written all in one run, for people too")
  func text() throws {
    let check = try Self.made.get().check
    #expect(check.status == 0, "\(check.errors)")
    #expect(try text("text") == check.output)
    for format in ["text", "grouped", "concise"] {
      Snapshot.expect(try text(format), matches: "check-demo-\(format).txt")
    }
    #expect(try count() > 0)
    #expect(try text("jsonl").split(separator: "\n").count == count())
    #expect(try text("rdjsonl").split(separator: "\n").count == count())
  }

  @Test(
    "are well-formed XML with an element for each finding",
    .enabled(if: Command.exists("xmllint")),
    arguments: [("junit", "//testcase"), ("checkstyle", "//error")])
  func xml(format: String, element: String) throws {
    #expect(try Command.run("xmllint", ["--noout", "--nonet", path(format)]).errors == "")
    let counted = try Command.run("xmllint", ["--xpath", "count(\(element))", path(format)])
    #expect(
      counted.output.trimmingCharacters(in: .whitespacesAndNewlines) == "\(try count())")
  }

  @Test(
    "have the structure that SARIF 2.1.0 demands, and nothing else",
    .enabled(if: PythonSchemas.areThere))
  func sarif() throws {
    #expect(
      try PythonSchemas.complaints(aboutSARIF: path("sarif")) == "\(try count()) results\n")
  }

  @Test("give GitLab a unique fingerprint, a path and a line for each finding")
  func gitlab() throws {
    struct Issue: Decodable {
      struct Location: Decodable {
        struct Lines: Decodable { let begin: Int }
        let path: String
        let lines: Lines
      }
      let description: String
      let fingerprint: String
      let severity: String
      let location: Location
    }
    let issues = try JSONDecoder().decode([Issue].self, from: Data(text("gitlab").utf8))
    #expect(issues.count == (try count()))
    #expect(Set(issues.map(\.fingerprint)).count == issues.count)
    let demo = try Self.made.get().demo
    for issue in issues {
      #expect(["info", "minor", "major", "critical", "blocker"].contains(issue.severity))
      #expect(issue.location.lines.begin > 0 && !issue.description.isEmpty)
      #expect(FileManager.default.fileExists(atPath: demo + "/" + issue.location.path))
    }
  }

  @Test(
    "show a row for each finding where a browser shows what the forge makes of the Markdown",
    .enabled(if: Chromium.path != nil && Command.exists("cmark-gfm")))
  func markdown() throws {
    let body = try Command.run("cmark-gfm", ["--unsafe", "-e", "table", path("markdown")]).output
    let page = try path("summary.html")
    try Data(Self.countingPage(of: body).utf8).write(to: URL(filePath: page))
    let outcome = try Chromium.open(page, profile: path("profile"))
    #expect(outcome.console == [])
    #expect(outcome.document.contains("<title>\(try count()) rows, 4 columns, closed</title>"))
  }

  /// A page that leaves what it shows of a summary as its title.
  private static func countingPage(of body: String) -> String {
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>\(body)<script>
    const rows = [...document.querySelector("table").tBodies[0].rows];
    const widths = [...new Set(rows.map(row => row.cells.length))];
    const state = document.querySelector("details").open ? "open" : "closed";
    document.title = `${rows.length} rows, ${widths} columns, ${state}`;
    </script></body></html>
    """
  }
}
