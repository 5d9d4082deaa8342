import Testing

@testable import BacklogModel

@Suite("The ID in a file name")
struct FileNameIdentifierTests {
  @Test(
    "ends with the group after a configured prefix, otherwise with the first group with a digit",
    arguments: [
      ("PAY-7K3F-saved-card", "PAY-7K3F"), ("PAY-XKTR-receipts", "PAY-XKTR"),
      ("back-200 - Add-Claude", "back-200"), ("back-222.1 - Show-parent", "back-222.1"),
      ("US-PRJ-11", "US-PRJ-11"), ("US-003B", "US-003B"), ("user-story", nil), ("1.2.story", nil),
      ("OLD-7-x-y", "OLD-7"),
    ])
  func fileNames(stem: String, expected: String?) {
    var configuration = Configuration()
    configuration.idPrefix = "PAY"
    configuration.idAliases = ["OLD"]
    #expect(FileNameIdentifier.id(in: stem, configuration)?.text == expected)
  }

  @Test(
    "is taken off a heading",
    arguments: [
      ("US-002. A title", "A title"), ("US-003: Layer", "Layer"),
      ("Well-known thing", "Well-known thing"),
      ("PAY-1", "PAY-1"),
    ])
  func headings(heading: String, expected: String) {
    #expect(FileNameIdentifier.withoutLeadingID(heading) == expected)
  }
}
