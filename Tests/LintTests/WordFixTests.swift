import Lint
import Source
import Testing

@Suite("Fixes of stories and criteria")
struct WordFixTests {
  /// The text after all safe fixes.
  private func fixed(_ text: String) throws -> String {
    let file = SourceFile(path: "story.md", text: text)
    let edits = try Linter().check(file).compactMap(\.defect.fix).filter(\.isSafe).flatMap(\.edits)
    return String(decoding: edits.applied(to: file.bytes) ?? file.bytes, as: UTF8.self)
  }

  private let story = "As a shopper, I want to pay by card so that I need no cash.\r\n\r\n"

  @Test("a doubled connective loses its second half and no other byte")
  func connective() throws {
    #expect(
      try fixed("As a shopper, I want to pay so that that  I save  time.\r\n")
        == "As a shopper, I want to pay so that I save  time.\r\n")
  }

  @Test("botched boxes become boxes, with the bullet and the line ends of the file")
  func boxes() throws {
    let criteria = "## Acceptance criteria\r\n\r\n"
    #expect(
      try fixed(
        story + criteria
          + "*[ ] It is paid\r\n* [] No card is stored\r\n* [X]The receipt is sent\r\n[x] All\r\n")
        == story + criteria
        + "* [ ] It is paid\r\n* [ ] No card is stored\r\n* [x] The receipt is sent\r\n- [x] All\r\n"
    )
  }

  @Test("boxes in code, links and right boxes stay as they are")
  func noBoxes() throws {
    let text =
      story + "## Acceptance criteria\n\n- [x] It is paid\n- [a](b) is shown\n\n```\n-[ ] no\n```\n"
    #expect(try fixed(text) == text)
  }

  @Test("numbers that come twice are counted on, and a gap is left to somebody")
  func numbers() throws {
    let criteria = story + "## Acceptance criteria\n\n"
    #expect(
      try fixed(criteria + "1. It is paid\n2. No card\n2. A receipt\n3. An end\n")
        == criteria + "1. It is paid\n2. No card\n3. A receipt\n4. An end\n")
    let gap = criteria + "1. It is paid\n3. No card is stored\n"
    #expect(try fixed(gap) == gap)
  }

  @Test("fixing again changes nothing")
  func idempotence() throws {
    let once = try fixed(
      story + "## Acceptance criteria\n\n-[] It is paid\n- [x]No card\n\n1. A\n1. B\n3. C\n")
    #expect(try fixed(once) == once)
  }
}
