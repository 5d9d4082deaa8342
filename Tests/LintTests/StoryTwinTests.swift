import BacklogModel
import Lint
import Source
import TestSupport
import Testing

@Suite("Stories that are told twice")
struct StoryTwinTests {
  private func found(_ lines: [String]) throws -> [String] {
    let file = SourceFile(path: "stories.txt", text: lines.joined(separator: "\n") + "\n")
    return try Linter().check(plain: file).filter {
      $0.defect.rule == "story/duplicate" || $0.defect.rule == "story/near-duplicate"
    }.map { "\($0.start.line) \($0.defect.rule) \($0.defect.related.map(\.start.line))" }
  }

  @Test("are found in a plain file, with the place of the first")
  func plainFile() throws {
    #expect(
      try found([
        "As a shopper, I want to pay by card so that I need no cash.",
        "As a clerk, I want to print a list so that I can file it.",
        "As a Shopper, I want to pay by a card, so that I need no cash",
      ]) == ["3 story/duplicate [1]"])
  }

  @Test("differ when another thing is done to the same object")
  func otherVerb() throws {
    #expect(
      try found([
        "As a clerk, I want to create a monthly report of returns so that the shop is in order.",
        "As a clerk, I want to delete a monthly report of returns so that the shop is in order.",
      ]) == [])
  }

  @Test("are the same pairs whatever order the files are read in")
  func fileOrder() async throws {
    var files = (0..<40).map { index in
      SourceFile(
        path: "backlog/items/PAY-\(index + 100)-a.md",
        text: """
          ---
          type: story
          ---

          As a clerk, I want to print list \(index % 7) of shop \(index % 3) so that I can file it.

          """)
    }
    func pairs() async throws -> [String] {
      try await Linter().check(Backlog.of(files)).filter {
        $0.defect.rule.name.hasSuffix("duplicate")
      }.map { "\($0.path) \($0.defect.message)" }
    }
    let first = try await pairs()
    #expect(!first.isEmpty)
    files.reverse()
    #expect(try await pairs() == first)
  }
}
