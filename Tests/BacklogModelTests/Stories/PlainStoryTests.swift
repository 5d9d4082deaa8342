import Source
import Testing

@testable import BacklogModel

@Suite("Stories in plain text, one a line")
struct PlainStoryTests {
  private func read(_ line: String) -> Story? {
    let file = SourceFile(path: "stories.txt", text: line)
    return StoryReader().story(inLine: 0..<file.bytes.count, of: file)
  }

  @Test(
    "reads a line",
    arguments: [
      ("As a buyer, I want to pay, so that I am done.", "buyer", "pay", "I am done"),
      ("As an API user I need keys so I can call it", "API user", "keys", "I can call it"),
      ("As clerk, I don't want to type.", "clerk", "don't want to type", nil),
      ("As a clerk, I’d like to rest in order to live!", "clerk", "rest", "live"),
    ])
  func line(_ text: String, role: String, means: String, benefit: String?) {
    let story = read(text)
    #expect(story?.role?.text == role)
    #expect(story?.means?.text == means)
    #expect(story?.benefit?.text == benefit)
  }

  @Test("reads no story in other lines", arguments: ["", "   ", "Pay by card", "As if it rained"])
  func otherLine(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test("reads 99 of 100 lines of the corpus", .enabled(if: CorpusFolder.exists))
  func corpus() throws {
    var lines = 0
    var missed: [String] = []
    for path in try CorpusFolder().files(in: "stories") {
      let file = try CorpusFolder().file(path)
      for range in LineTable(file.bytes).lines where !range.isEmpty {
        lines += 1
        let story = StoryReader().story(inLine: range, of: file)
        if story?.role == nil || story?.means == nil {
          missed.append("\(path):\(file.position(at: range.lowerBound).line)")
        }
      }
    }
    print("plain stories: \(lines - missed.count) of \(lines) read; missed \(missed)")
    #expect(Double(missed.count) <= 0.01 * Double(lines))
  }
}
