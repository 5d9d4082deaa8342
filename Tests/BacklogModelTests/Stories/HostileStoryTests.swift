import Markdown
import Source
import TestSupport
import Testing

@testable import BacklogModel

@Suite("Stories in hostile texts")
struct HostileStoryTests {
  private static let many = 2_000

  @Test("are read in linear time from thousands of lines, marks and headings")
  func size() {
    let stories = String(repeating: "As a buyer, I want to pay so that so so.\n", count: Self.many)
    #expect(read(stories).stories.count == Self.many)
    for piece in ["*", "_a", "`", "``a", "[", "[a](", "<!--", "so ", "As a ", "I want ", "Given "] {
      _ = plain(String(repeating: piece, count: Self.many))
    }
    let line = "As a " + String(repeating: "very, ", count: Self.many) + "big buyer, I want it"
    #expect(read(line).stories.first?.means?.text == "it")
  }

  @Test("never go beyond the file, whatever its bytes are")
  func anyBytes() {
    var random = SeededGenerator(seed: 7)
    let pieces =
      [
        "As a ", "I want to ", "so that ", "**", "_", "`", "[", "](", ")", "\n", "\n\n", "- ",
        "## ",
        "AC1: ", "#", "Given ", "When ", "|", "\\", "<", "&amp;", "é", "。", "’", "> ", "```\n", ".",
        "Acceptance criteria\n\n", "\r\n", "4. ",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2], [0xE3, 0x80], [0xF0], [0]]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        bytes += pieces.randomElement(using: &random) ?? []
      }
      let file = SourceFile(path: "x.md", bytes: bytes)
      let document = StoryDocument(reading: Document(parsing: file), of: file)
      let ranges =
        document.stories.flatMap { [$0.role, $0.means, $0.benefit].compactMap { $0?.range } }
        + document.criteria.flatMap { [$0.range] + $0.steps.map(\.range) }
      #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
      #expect(ranges.allSatisfy { !$0.isEmpty })
    }
  }

  private func read(_ text: String) -> StoryDocument {
    let file = SourceFile(path: "x.md", text: text)
    let body = Block(.paragraph, at: 0..<file.bytes.count, inlines: [.text(text)])
    var walk = StoryWalk(StoryReader(), file)
    walk.read([body])
    return walk.document(listed: [])
  }

  private func plain(_ text: String) -> Story? {
    let file = SourceFile(path: "x.md", text: text)
    _ = read("## ACs\n" + text)
    return StoryReader().story(inLine: 0..<file.bytes.count, of: file)
  }
}
