import BacklogModel
import Lint
import Source
import Testing

@Suite("References and links")
struct ReferenceTests {
  private func check(
    _ files: KeyValuePairs<String, String>, _ rule: RuleID, existing: Set<String> = []
  ) async throws -> [Defect] {
    try await Linter().check(Backlog.of(files), pathExists: { existing.contains($0) })
      .map(\.defect).filter { $0.rule == rule }
  }

  private func brokenLinks(_ text: String, existing: Set<String> = []) async throws -> [String] {
    try await check(
      [
        "items/deep/PAY-1.md": text,
        "items/PAY-2-new.md": "# Two\n\n## Acceptance criteria\n\n- a\n",
      ],
      "item/broken-link", existing: existing
    ).map(\.message)
  }

  @Test(
    "to other places are left alone",
    arguments: [
      "https://example.com/x", "//example.com/x", "mailto:a@example.com", "/absolute.md", "#here",
      "../../../../outside.md", "PAY-2", "pay-2#1", "../../../README.md", "my%20notes.md?raw=1#top",
      "./sub/../my%20notes.md", "PAY-1.md",
    ])
  func goodLinks(destination: String) async throws {
    let existing: Set = [
      "README.md", "backlog/items/deep/my notes.md", "backlog/items/deep/PAY-1.md",
    ]
    #expect(try await brokenLinks("[x](\(destination))", existing: existing) == [])
  }

  @Test(
    "that lead nowhere say what is missing",
    arguments: [
      ("[x](gone.md#a)", "nothing stands at backlog/items/deep/gone.md"),
      ("![x](../img/a%20b.png)", "nothing stands at backlog/items/img/a b.png"),
      ("[x](PAY-9)", "there is no item PAY-9; did you mean 'PAY-1'?"),
      ("[x](PAY-2#7)", "PAY-2 has no criterion 7"), ("see PAY-2#7.", "PAY-2 has no criterion 7"),
    ])
  func badLinks(text: String, message: String) async throws {
    #expect(try await brokenLinks(text) == [message])
  }

  @Test(
    "to something that only looks like a criterion are left alone",
    arguments: [
      "owner/PAY-2#7", "issue GH-12#3", "PAY-2#7th", "PAY-2#", "a#1", "PAY-2#1, PAY-2#1.",
    ])
  func noMentions(text: String) async throws {
    #expect(try await brokenLinks(text) == [])
  }

  @Test("to the old file of an item are put right")
  func movedFile() async throws {
    let text = "[x](../PAY-2-old.md#notes)"
    let found = try await check(
      ["items/deep/PAY-1.md": text, "items/PAY-2-new.md": "# Two"], "item/broken-link")
    let fix = try #require(found.first?.fix)
    #expect(fix.isSafe)
    #expect(fix.edits.applied(to: Array(text.utf8)) == Array("[x](../PAY-2-new.md#notes)".utf8))
  }

  @Test("name items in any case and by alias")
  func aliases() async throws {
    let found = try await check(
      [
        "items/PAY-1.md": "---\ndepends: [pay-2, JIRA-7, jira-8]\nwaiting-for: QA\n---\n",
        "items/PAY-2.md": "---\naliases: [JIRA-7]\n---\n",
      ], "item/unknown-reference")
    #expect(
      found.map(\.message) == [
        "'depends' names 'jira-8', which is no item of this backlog; did you mean 'JIRA-7'?"
      ])
  }

  @Test("in records are checked, too, and records only where there are some")
  func records() async throws {
    let found = try await check(
      [
        "items/PAY-1.md": "---\ngoal: G-NONE\nsprint: S-2\nrequested-by: R-1\n---\n",
        "sprints/S-1.md": "---\nserves: [G-1]\nscope: [{item: PAY-3, change: added}]\n---\n",
        "releases/V-1.md": "---\nitems: [PAY-1, PAY-4]\n---\n",
      ], "item/unknown-reference")
    #expect(
      found.map(\.message) == [
        "'sprint' names 'S-2', which is no sprint of this backlog; did you mean 'S-1'?",
        "'items' names 'PAY-4', which is no item of this backlog; did you mean 'PAY-1'?",
        "'scope.item' names 'PAY-3', which is no item of this backlog; did you mean 'PAY-1'?",
      ])
  }

  @Test("in a circle are named once, with the way round")
  func cycles() async throws {
    let found = try await check(
      [
        "items/PAY-1.md": "---\ndepends: [PAY-3]\n---\n",
        "items/PAY-2.md": "---\ndepends: [PAY-1]\n---\n",
        "items/PAY-3.md": "---\ndepends: [PAY-2]\n---\n",
        "items/PAY-4.md": "---\ntype: epic\nepic: PAY-4\n---\n",
        "items/PAY-5.md": "---\nstatus: dropped\ndepends: [PAY-5]\n---\n",
      ], "item/dependency-cycle")
    #expect(
      found.map(\.message) == [
        "PAY-1 waits for itself: PAY-1 → PAY-3 → PAY-2 → PAY-1", "PAY-4 belongs to itself",
      ])
    #expect(
      found.first?.related.map(\.path) == ["backlog/items/PAY-3.md", "backlog/items/PAY-2.md"])
  }

  @Test("do not make a file name wrong that only looks like an ID")
  func fileNames() async throws {
    let found = try await check(
      [
        "items/web-2-relaunch.md": "---\nid: PAY-1\n---\n",
        "items/notes.md": "---\nid: PAY-2\n---\n",
        "items/pay-3 - Title.md": "---\nid: PAY-3\n---\n",
        "items/PAY-4.md": "---\nid: PAY-5\n---\n",
      ], "item/filename-mismatch")
    #expect(found.map(\.message) == ["the item is PAY-5, but its file is named after PAY-4"])
  }
}
