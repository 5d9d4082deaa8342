import Source
import Testing

@testable import BacklogModel

@Suite("Sections of an item")
struct SectionTests {
  @Test("are all headings and bold lines, and tell whether they are empty")
  func sections() {
    let read = StoryText(
      """
      «# Title»

      «## Empty»

      <!-- say something -->

      «## Full»

      «### Part ###»

      words

      «**Bold:**»

      - more

      «**Last**»

      «## List without words»

      1.
      2.
      """)
    let sections = read.document.sections
    #expect(
      sections.map(\.title) == [
        "Title", "Empty", "Full", "Part", "Bold", "Last", "List without words",
      ])
    #expect(sections.map(\.level) == [1, 2, 2, 3, 7, 7, 2])
    #expect(sections.map(\.isEmpty) == [false, true, false, false, false, true, true])
    #expect(sections.map(\.range.lowerBound) == read.marks.map(\.lowerBound))
  }

  @Test("announce criteria even where nothing follows")
  func emptyCriteria() {
    let read = StoryText("## Acceptance criteria\n\n## Notes\n\nx\n\n**ACs**\n- one")
    #expect(read.document.criteriaSections.map(\.isEmpty) == [true, false])
  }
}
