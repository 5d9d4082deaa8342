import BacklogModel
import Testing

@Suite("An identifier")
struct IdentifierTests {
  @Test(
    "is letters, then groups after hyphens, then dotted numbers",
    arguments: ["PAY-7K3F", "US-PRJ-11", "task-24.1", "a-1", "BACK-222.1.3", "G-CHECKOUT"])
  func wellFormed(text: String) {
    #expect(Identifier(text)?.text == text)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "PAY", "PAY-", "-PAY-1", "7K-3F", "PAY_1", "PAY-7K3F.", "PAY-1.x", "PÄY-1", "PAY-1 ",
      "PAY--1", "A-" + String(repeating: "1", count: 63),
    ])
  func malformed(text: String) {
    #expect(Identifier(text) == nil)
  }

  @Test("is compared without regard to ASCII case and keeps its writing")
  func comparison() throws {
    let (upper, lower) = (
      try #require(Identifier("PAY-7K3F")), try #require(Identifier("pay-7k3f"))
    )
    #expect(upper == lower)
    #expect(Set([upper, lower]).count == 1)
    #expect(lower.description == "pay-7k3f")
  }

  @Test(
    "is found at the start of a text, as long as it goes",
    arguments: [("PAY-7K3F#2", 8), ("PAY-1.2.", 7), ("PAY-1- x", 5), ("PAY x", nil)])
  func beginning(text: String, length: Int?) {
    #expect(Identifier.length(atStartOf: Array(text.utf8)[...]) == length)
  }
}
