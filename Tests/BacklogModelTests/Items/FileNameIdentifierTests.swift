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
    "is made of the numbers that the name begins with",
    arguments: [
      ("1.2.story", "STORY-1.2"), ("1-2-sell-a-ticket", "STORY-1.2"), ("story-1.10", "STORY-1.10"),
      ("2_1_1-Password", "STORY-2.1.1"), ("REQ001", "REQ-001"), ("1-2-2fa", "STORY-1.2"),
      ("US-003", "US-003"), ("US-003B-x", "US-003B"), ("login", nil), ("", nil),
    ])
  func numbers(stem: String, expected: String?) {
    var configuration = Configuration()
    configuration.idPrefix = "STORY"
    configuration.idFromFileName = .number
    #expect(FileNameIdentifier.id(in: stem, configuration)?.text == expected)
  }

  @Test(
    "is made of all words of the name",
    arguments: [
      ("fix-login", "TASK-fix-login"), ("Fix the login (2)", "TASK-Fix-the-login-2"),
      ("task-login", "task-login"), ("TASK-7-fix-login", "TASK-7"), ("täglich", "TASK-t-glich"),
      ("修复", "TASK-37a69392"),
      (
        "as-a-user-i-want-a-very-long-name-so-that-nobody-remembers-any-of-it",
        "TASK-as-a-user-i-want-a-very-long-name-so-that-nobody-remembers"
      ),
    ])
  func words(stem: String, expected: String) {
    var configuration = Configuration()
    configuration.idPrefix = "TASK"
    configuration.idFromFileName = .words
    #expect(FileNameIdentifier.id(in: stem, configuration)?.text == expected)
  }

  @Test(
    "is taken off a heading",
    arguments: [
      ("US-002. A title", "A title"), ("US-003: Layer", "Layer"),
      ("Well-known thing", "Well-known thing"),
      ("PAY-1", "PAY-1"), ("Story 1.2: Sell a ticket", "Sell a ticket"),
      ("Epic 3 – Tickets", "Tickets"), ("Task #7: [x] marks", "[x] marks"),
      ("Story 2 sells", "Story 2 sells"), ("Storytelling: how", "Storytelling: how"),
    ])
  func headings(heading: String, expected: String) {
    #expect(FileNameIdentifier.withoutLeadingID(heading) == expected)
  }
}
