import Lint
import Source
import Testing

@Suite("Hidden characters")
struct HiddenCharacterTests {
  private func messages(_ text: String) throws -> [String] {
    try Linter().check(plain: SourceFile(path: "a.txt", text: text))
      .filter { $0.defect.rule == "item/hidden-characters" }.map(\.defect.message)
  }

  @Test(
    "may stand where a script or an emoji needs them",
    arguments: [
      "a family \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}, a heart \u{2764}\u{FE0F}\u{200D}\u{1F525}",
      "a woman \u{1F469}\u{1F3FD}\u{200D}\u{1F4BB}, the key 1\u{FE0F}\u{20E3}, the sign \u{00A9}\u{FE0F}",
      "Scotland \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "\u{0645}\u{06CC}\u{200C}\u{062E}\u{0648}\u{0627}\u{0647}\u{0645}",
      "\u{0915}\u{094D}\u{200D}\u{0937}", "\u{0E01}\u{0E23}\u{200B}\u{0E38}",
      "\u{05E9}\u{05DC}\u{05D5}\u{05DD} \u{2066}PAY-1\u{2069} \u{200F}(A)",
      "Zażółć gęślą jaźń, naïve café – “quotes”", "Русский кое-как, Ελληνικά",
    ])
  func allowed(text: String) throws {
    #expect(try messages(text) == [])
  }

  @Test(
    "are named where they are not",
    arguments: [
      ("pa\u{200B}y", "U+200B ZERO WIDTH SPACE cannot be seen and means nothing here"),
      (
        "pa\u{200D}\u{200D}y",
        "U+200D ZERO WIDTH JOINER, 2 times cannot be seen and means nothing here"
      ),
      ("p\u{00AD}ay", "U+00AD SOFT HYPHEN cannot be seen and means nothing here"),
      ("p\u{202E}ay", "U+202E RIGHT-TO-LEFT OVERRIDE changes the direction of the text after it"),
      ("p\u{2067}ay", "U+2067 RIGHT-TO-LEFT ISOLATE changes the direction of the text after it"),
      ("p\u{0008}ay", "U+0008 is a control character"),
      ("pay\u{FE0F}", "U+FE0F VARIATION SELECTOR-16 cannot be seen and means nothing here"),
    ])
  func reported(text: String, message: String) throws {
    #expect(try messages(text) == [message])
  }

  @Test("are counted, not listed, where there are too many of them")
  func cap() throws {
    let found = try messages(String(repeating: "a\u{200B}", count: 50))
    #expect(found.count == 20)
    #expect(found.last?.hasSuffix("; 30 more follow") == true)
  }

  @Test("are bytes that are not UTF-8, too")
  func notText() throws {
    let file = SourceFile(path: "a.txt", bytes: Array("caf".utf8) + [0xE9, 0x20, 0xC3])
    let found = try Linter().check(plain: file).filter { $0.defect.rule != "story/missing" }
    #expect(found.map { $0.start.column } == [4, 6])
    #expect(found.first?.defect.message == "the byte 0xE9 is not UTF-8 text")
  }
}
