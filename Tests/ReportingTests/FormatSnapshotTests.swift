import Reporting
import Source
import TestSupport
import Testing

@Suite("Every format for programs")
struct FormatSnapshotTests {
  private static let options = ReportOptions(
    rules: [
      ReportOptions.Rule(
        "story/missing-benefit", .warning, summary: "a story that does not say why",
        rationale: "Without it nobody can *judge* the story.")
    ], version: "1.2.3", folder: "shop & co")

  private func output(_ name: String, _ diagnostics: [Diagnostic] = Samples.diagnostics) throws
    -> String
  {
    let format = try #require(ReportFormat.named(name))
    let summary = ReportSummary(of: diagnostics, files: 40)
    return String(
      decoding: format.init(options: Self.options).report(diagnostics, summary: summary),
      as: UTF8.self)
  }

  @Test(
    "writes the samples as people expect it",
    arguments: ReportFormat.all.map { $0.name }.filter {
      !["text", "concise", "json"].contains($0)
    })
  func samples(name: String) throws {
    Snapshot.expect(try output(name), matches: name + ".txt")
  }

  @Test("writes something that a reader accepts where nothing was found")
  func nothing() throws {
    for (name, expected) in [
      ("grouped", "No problems in 40 files\n"), ("jsonl", ""), ("rdjsonl", ""), ("gitlab", "[]\n"),
      ("github", "No problems in 40 files\n"),
      ("markdown", "### nextup check\n\n**No problems in 40 files**\n"),
      ("rdjson", "{\n  \"diagnostics\": [],\n  \"source\": {\n    \"name\": \"nextup\"\n  }\n}\n"),
    ] {
      #expect(try output(name, []) == expected)
    }
    #expect(try output("junit", []).contains("name=\"No problems in 40 files\""))
    #expect(try output("sarif", []).contains("\"results\": []"))
  }

  @Test("shows ten annotations of a severity on GitHub and lists the others in the log")
  func annotationLimit() throws {
    let file = SourceFile(path: "::error::.md", text: "a\n")
    let many = (1...12).map { number in
      Diagnostic(Defect("a/b", at: 0..<1, "number \(number)"), severity: .error, in: file)
    }
    let lines = try output("github", many).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.contains("::group::2 more that GitHub shows no annotations for"))
    #expect(lines.count { $0.hasPrefix("- ") && $0.contains("error[a/b]") } == 2)
  }

  @Test("gives GitLab a fingerprint of its own for each of many equal findings")
  func fingerprints() throws {
    let file = SourceFile(path: "a.md", text: "same\nsame\nsame\n")
    let equal = [0, 5, 10].map { offset in
      Diagnostic(Defect("a/b", at: offset..<(offset + 4), "x"), severity: .note, in: file)
    }
    let prints = try output("gitlab", equal).split(separator: "\n")
      .filter { $0.contains("fingerprint") }
    #expect(Set(prints).count == 3)
  }

  @Test(
    "counts columns in the units of each format",
    arguments: [
      ("sarif", "\"startColumn\": 9"), ("checkstyle", "column=\"9\""), ("github", "col=9,"),
      ("rdjson", "\"column\": 13"), ("jsonl", "\"start\":{\"column\":13"),
    ])
  func columns(name: String, expected: String) throws {
    // A tab, an emoji (4 bytes, 2 UTF-16 units), an e with a combining accent (3 bytes, 2 units).
    let file = SourceFile(
      path: "a.md", text: "\t\u{1F600}e\u{301}abcxyz\n".replacing("abc", with: "äc "))
    let text = file.text(in: 0..<file.bytes.count)
    let start = text.utf8.count - "xyz\n".utf8.count
    let diagnostic = Diagnostic(
      Defect("a/b", at: start..<(start + 3), "x"), severity: .note, in: file)
    #expect(try output(name, [diagnostic]).contains(expected))
  }

  @Test(
    "leaves no byte in a text that could break out of its format",
    arguments: ["junit", "checkstyle"])
  func xml(name: String) throws {
    let file = SourceFile(path: "a\"<b>.md", text: "x\n")
    let message = "]]> & \" ' < \u{0} \u{1B}[0m \u{FFFE} \u{202E} \n\t end"
    let diagnostic = Diagnostic(Defect("a/b", at: 0..<1, message), severity: .error, in: file)
    let text = try output(name, [diagnostic])
    #expect(
      text.contains(
        "]]&gt; &amp; &quot; ' &lt; \u{FFFD} \u{FFFD}[0m \u{FFFD} &#8238; &#10;&#9; end"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
