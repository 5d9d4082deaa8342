import Testing

@testable import Source

@Suite("Folded words")
struct FoldedWordsTests {
  @Test(
    "are in lower case, with one blank between them and none around",
    arguments: [
      ("Pay  now", "pay now"), (" \tPay\r\nnow ", "pay now"), ("", ""), (" \n", ""),
      ("Ünder\u{00A0}\u{2003}Straße", "ünder straße"), ("5 € ", "5 €"),
      ("ДОМ\u{3000}東京", "дом 東京"),
    ])
  func folding(text: String, folded: String) {
    #expect(text.foldedWords == folded)
    #expect(text[...].foldedWords == folded)
  }
}
