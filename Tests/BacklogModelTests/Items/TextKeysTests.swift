import Source
import Testing

@testable import BacklogModel

@Suite("Keys in the text of an item")
struct TextKeysTests {
  private func item(_ text: String, keys: [String: String] = ["status": "Status"]) -> Item {
    var configuration = Configuration()
    configuration.textKeys = keys
    configuration.statuses = [
      .init(word: "To do", stage: .ready), .init(word: "Done", stage: .accepted),
      .init(word: "Done but", stage: .finished),
    ]
    return ItemReader(configuration).item(
      in: SourceFile(path: "backlog/items/PAY-1.md", text: text))
  }

  @Test(
    "stand behind a label, wherever people put it",
    arguments: [
      "Status: Done", "**Status:** Done", "**Status**: Done", "- Status: done", "## Status: Done",
      "## Status\n\nDone", "## Status\n\n✅ **Done**", "* __Status:__ `Done`", "STATUS:Done\r",
      "# Title\n\nStatus: Done ✅\n", "## Status\n- [ ] To do\n- [x] Done\n",
      "Status: Done (2026-03-01)", "> Status: Done", "Status:\nStatus: Done",
    ])
  func forms(text: String) {
    #expect(item(text).stage == .accepted)
    #expect(item(text).status == "Done")
  }

  @Test(
    "are not found elsewhere",
    arguments: [
      "```\nStatus: Done\n```", "Status quo: Done", "The status: Done",
      "## Status\n\n## Next\nDone",
      "Status", "## Status\n- [x] To do\n- [x] Done", "", "Status:",
      "---\nstatus: To do\n---\nStatus: Done",
    ])
  func others(text: String) {
    #expect(item(text).status != "Done")
  }

  @Test("are the longest word that they begin with")
  func longest() {
    #expect(item("Status: done but late").stage == .finished)
    #expect(item("Status: doneness").status == "doneness")
  }

  @Test("are checked like those of the front matter")
  func unknownWord() {
    let item = item("# Title\n\nStatus: Nearly\n")
    var configuration = Configuration()
    configuration.defaults = ["type": "story"]
    let defect = ItemSchema(configuration).defects(of: item).first
    #expect(defect?.rule.name == "front-matter/invalid-value")
    #expect(defect.map { item.file.text(in: $0.range) } == "Nearly")
  }

  @Test("hold titles and estimates too")
  func otherKeys() {
    let item = item(
      "# Requirement 7\n\n**Feature_Name**: Length\n\nPoints: 5\n",
      keys: ["title": "Feature name", "estimate": "Points"])
    #expect(item.title == "Length")
    #expect(item.fields.number(of: "estimate") == 5)
  }
}
