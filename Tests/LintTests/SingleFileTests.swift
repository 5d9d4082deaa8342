import BacklogModel
import Lint
import Source
import Testing

@Suite("Checking a single file")
struct SingleFileTests {
  private func check(_ text: String) throws -> [String] {
    try Linter().check(SourceFile(path: "story.md", text: text)).map(\.inShort)
  }

  @Test("asks for story and criteria, and not for keys or an ID")
  func plainMarkdown() throws {
    #expect(
      try check("# Pay\n\nAs a shopper, I want to pay with a saved card.\n") == [
        "story.md:3:1 warning criteria/missing", "story.md:3:1 note story/missing-benefit",
      ])
    #expect(
      try check("# Pay\n\nSome words.\n") == [
        "story.md:1:1 warning story/missing"
      ])
  }

  @Test("reports front matter that cannot be read, and then asks for nothing in it")
  func brokenFrontMatter() throws {
    #expect(
      try check("---\ntitle: [a\n---\n\n# Pay\n") == ["story.md:2:8 error front-matter/syntax"])
  }

  @Test("leaves types alone that are no stories")
  func otherTypes() throws {
    #expect(try check("---\ntype: bug\nstatus: draft\n---\n\n# It crashes\n") == [])
  }

  @Test("reads one story a line of a plain text, with the places of the whole file")
  func plainText() throws {
    let file = SourceFile(
      path: "stories.txt",
      text: """
        As a shopper, I want to pay by card so that I save time.

        As a shopper, I want to pay by card.
        Pay by ca\u{200B}rd
        """)
    let found = try Linter().check(plain: file)
    #expect(
      found.map(\.inShort) == [
        "stories.txt:3:1 note story/missing-benefit", "stories.txt:4:1 warning story/missing",
        "stories.txt:4:10 warning item/hidden-characters",
      ])
    let edits = found.compactMap(\.defect.fix).flatMap(\.edits)
    #expect(edits.applied(to: file.bytes).map { $0.count } == file.bytes.count - 3)
  }
}
