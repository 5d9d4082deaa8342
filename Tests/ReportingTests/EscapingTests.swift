import Reporting
import Testing

@Suite("Escaping")
struct EscapingTests {
  @Test(
    "makes a field of CSV",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("a\r\nb", "\"a\r\nb\""), ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
      ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
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

  @Test("makes a row of a Markdown table")
  func markdownRow() {
    #expect(MarkdownCell.row(["a", "", "b|c"]) == "| a |  | b\\|c |\n")
  }
}
