import Reporting
import Testing

@Suite("Text on a terminal")
struct TerminalTextTests {
  @Test(
    "has the width of its cells",
    arguments: [
      ("", 0), ("plain", 5), ("e\u{301}", 1), ("漢字", 4), ("ｶﾅ", 2), ("한글", 4), ("👍🏽", 2),
      ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("\u{200D}", 0), ("…—", 2), ("\t", 0),
      ("（", 2),
    ])
  func widths(text: String, cells: Int) {
    #expect(TerminalText.width(of: text) == cells)
  }

  @Test(
    "is cut with an ellipsis",
    arguments: [
      ("plain", 5, "plain"), ("plain", 4, "pla…"), ("plain", 1, "…"), ("plain", 0, ""),
      ("漢字漢字", 6, "漢字…"), ("漢字漢字", 5, "漢字…"), ("e\u{301}a\u{301}bc", 3, "e\u{301}a\u{301}…"),
      ("👨‍👩‍👧ab", 3, "👨‍👩‍👧…"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    #expect(TerminalText.truncated(text, to: width) == expected)
  }

  @Test(
    "cannot steer the terminal",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("\0\u{7F}", "␀␡"), ("a\r\nb\tc", "a b c"),
      ("\u{9B}31m", "<U+009B>31m"), ("\u{202E}cod", "<U+202E>cod"), ("a\u{2028}b", "a<U+2028>b"),
      ("\u{FEFF}a", "<U+FEFF>a"), ("é漢👨‍👩‍👧", "é漢👨‍👩‍👧"), ("\u{E0041}", "<U+E0041>"),
    ])
  func sanitizing(text: String, expected: String) {
    #expect(TerminalText.sanitized(text) == expected)
  }

  @Test("is coloured only when asked")
  func style() {
    #expect(Style(isColored: false).paint("a", .red) == "a")
    #expect(Style(isColored: true).paint("a", .red) == "\u{1B}[31ma\u{1B}[0m")
    #expect(Style(isColored: true).paint("", .red) == "")
    #expect(Style(isColored: true).paint("a", nil) == "a")
  }
}
