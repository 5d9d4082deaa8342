import Reporting
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "makes a field of CSV",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("a\r\nb", "a b"), ("a\nb", "a b"), ("=1+1", "'=1+1"), ("+1", "'+1"),
      ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"), ("\r=1", "' =1"),
      (" =1", "' =1"), ("\u{200B}=1", "'<U+200B>=1"), ("\u{1B}[31m", "␛[31m"),
      ("a\u{9B}b\u{202E}c", "a<U+009B>b<U+202E>c"), ("x\n::error::y", "x ::error::y"),
      ("＝1", "'＝1"), ("=a,b", "\"'=a,b\""), (" a", "\" a\""), ("", ""), ("1=1", "1=1"),
    ])
  func csv(text: String, expected: String) {
    #expect(CSV.field(text) == expected)
  }

  @Test("makes a row of CSV")
  func csvRow() {
    #expect(CSV.row(["PAY-1", "", "a,b"]) == "PAY-1,,\"a,b\"\r\n")
  }

  @Test(
    "makes a cell of a Markdown table",
    arguments: [
      ("plain", "plain"), ("a|b", "a\\|b"), ("a\nb", "a b"),
      ("*a* `b` [c](d)", "\\*a\\* \\`b\\` \\[c\\](d)"),
      ("<b>&amp;", "\\<b\\>\\&amp;"), ("\\|", "\\\\\\|"), ("\u{1B}[0m", "␛\\[0m"),
    ])
  func markdown(text: String, expected: String) {
    #expect(MarkdownCell.escaped(text) == expected)
  }

  @Test(
    "keeps a CI runner from taking text for a command",
    arguments: [
      ("::error::x", "\\::error::x"), ("  ::add-mask::x", "  \\::add-mask::x"),
      ("\r\n::x::", " \\::x::"), ("see ##[group]x", "see ##\\[group]x"),
      ("##vso[task]x", "##vso\\[task]x"), ("a :: b", "a :: b"), (":x", ":x"), ("## x", "## x"),
    ])
  func commands(text: String, expected: String) {
    #expect(TerminalText.sanitized(text) == expected)
  }

  @Test("makes a row of a Markdown table")
  func markdownRow() {
    #expect(MarkdownCell.row(["a", "", "b|c"]) == "| a |  | b\\|c |\n")
  }
}
