import BacklogModel
import TestSupport

/// An identifier that the test writes itself, so that it has the right form.
func id(_ text: String) -> Identifier {
  guard let id = Identifier(text) else { preconditionFailure("'\(text)' is not an identifier") }
  return id
}

/// Random orders of lines, among them those that Markdown reads in surprising ways.
enum OrderSamples {
  static let fragments = [
    "", "", "", "1. [A-%](a.md) Title", "1. [A-%](a.md) Title — reason", "2. [A-%](<a b.md>) Two",
    "3. A-% bare", "1) [A-%](a.md)", "12. A-%", "1.\t[A-%](a.md)", "1.   A-% wide",
    "1.     A-% code", "1. Words", "1.", "7.", "2. words", "## Now", "## Next ##", "# Title",
    "### Part", " ## Indented", "   ## Indented", "    ## Code", "##", "##Not", "prose",
    "reason text", "  two blanks", "   three blanks", "    four blanks", "        eight blanks",
    "- bullet", "   - reason", "  - reason", "     - reason", "-", "   -", "+", "* * *", "---",
    "   ---", "  ---", "===", "  ===", "--", "- - -", "***", "> quote", "   > quote", ">",
    "> # h", "<!-- note -->", "  <!-- note -->", "<!--", "-->", "<div>", "<b>bold</b>", "```",
    "   ```", "[x]: y", "  1. [A-%](a.md) nested", "   1. A-% nested", "     2. A-% nested",
    "- [A-%](a.md)", "- 1. A-%", "| a | b |", "|---|---|", "   |---|", ":-:", "\t- tab", "\ttab",
    "- # h", "   - # h", "   # h", "   ***", "-   ", "-\t\tx", "*   a", "+ b", "1. [A-%](a.md)\\",
    "1. [A-%](a(b).md)", "1. [A-%]() empty", "`code", "   `code", "[open", "- \t code",
    "-       code", "   -       code", "2019. A-%", "1. - A-%", "1. > A-%", "   1) x", "  2. y",
  ]

  /// An order of random lines with distinct items.
  static func text(using random: inout SeededGenerator) -> String {
    var number = 0
    let lines = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      number += 1
      return (fragments.randomElement(using: &random) ?? "").replacing("%", with: "\(number)")
    }
    let lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    return lines.joined(separator: lineEnd) + (Bool.random(using: &random) ? lineEnd : "")
  }
}
