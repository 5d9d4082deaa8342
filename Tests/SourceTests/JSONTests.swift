import Foundation
import Source
import Testing

@Suite("JSON")
struct JSONTests {
  private func text(_ json: JSON) -> String { String(decoding: json.encoded(), as: UTF8.self) }

  @Test(
    "has nothing in it that steers a terminal, a CI runner or the eye",
    arguments: [
      ("\u{1B}[31m", #""\u001b[31m""#), ("a\u{9B}b", #""a\u009bb""#), ("\u{7F}", #""\u007f""#),
      ("a\u{202E}b\u{2066}", #""a\u202eb\u2066""#), ("\u{200B}\u{FEFF}", #""\u200b\ufeff""#),
      ("\u{2028}", #""\u2028""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("##[error]", ###""##\u005berror]""###), ("a ##VSO[x]", ###""a ##VSO\u005bx]""###),
      ("\r\n::error::x", #""\r\n::error::x""#), ("ünï 漢\u{1F600}", "\"ünï 漢\u{1F600}\""),
      ("\"\\/\t", #""\"\\/\t""#),
    ])
  func escaping(string: String, expected: String) throws {
    #expect(text(.string(string)) == expected)
    let read =
      try JSONSerialization.jsonObject(
        with: Data(JSON.array([.string(string)]).encoded())) as? [String]
    #expect(read?.first?.unicodeScalars.elementsEqual(string.unicodeScalars) == true)
  }
}
