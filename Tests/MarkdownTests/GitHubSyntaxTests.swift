import Markdown
import Source
import Testing

@Suite("GitHub's syntax")
struct GitHubSyntaxTests {
  @Test("has tables with exact cells")
  func tables() {
    let text = """
      Above
      | a | *b* | c | d |
      |---|:--|:-:|--:|
      | 1 | `x \\| y` | C # | ## |
      2 | [r] \\| | |
      a | b | c | d | too many
      # h

      > x | y
      > -|-
      > 1 | 2

      - > a | b
        > |-|-|

      | no |
      | - | - |

      [r]: https://e.org

      """
    #expect(
      Document.dump(text) == """
        paragraph 1:1-1:6 "Above"
        table(natural,left,center,right) 2:1-6:25
          header 2:1-2:20
            cell 2:3-2:4 "a"
            cell 2:7-2:10 em("b")
            cell 2:13-2:14 "c"
            cell 2:17-2:18 "d"
          row 4:1-4:28
            cell 4:3-4:4 "1"
            cell 4:7-4:15 code("x | y")
            cell 4:18-4:21 "C #"
            cell 4:24-4:26 "##"
          row 5:1-5:15
            cell 5:1-5:2 "2"
            cell 5:5-5:11 link<https://e.org>("r") " |"
            cell 5:14-5:14
          row 6:1-6:25
            cell 6:1-6:2 "a"
            cell 6:5-6:6 "b"
            cell 6:9-6:10 "c"
            cell 6:13-6:14 "d"
        h1 7:1-7:4 "h"
        quote 9:1-11:8
          table(natural,natural) 9:3-11:8
            header 9:3-9:8
              cell 9:3-9:4 "x"
              cell 9:7-9:8 "y"
            row 11:3-11:8
              cell 11:3-11:4 "1"
              cell 11:7-11:8 "2"
        ul 13:1-14:10
          item 13:1-14:10
            quote 13:3-14:10
              table(natural,natural) 13:5-14:10
                header 13:5-13:10
                  cell 13:5-13:6 "a"
                  cell 13:9-13:10 "b"
        paragraph 16:1-17:10 "| no |" / "| - | - |"

        """)
  }

  @Test(
    "takes a row under the header for text where it leaves the list or quote of the header",
    arguments: [
      ("1. a |\n|---|", "a |", "|---|"),
      ("1. a |\n  |---|", "a |", "|---|"),
      ("> a |\n|---|", "a |", "|---|"),
      ("> - a |\n> |---|", "a |", "|---|"),
      ("-\ta |\n  |---|", "a |", "|---|"),
      ("-\ta |\n\t|---|", nil, nil),
      ("1. a |\n   |---|", nil, nil),
      ("-   \n  a |\n  |---|", nil, nil),
      ("> - a |\n>   |---|", nil, nil),
      ("- - a |\n\t|---|", nil, nil),
    ] as [(String, String?, String?)])
  func lazyDelimiterRow(_ text: String, _ first: String?, _ second: String?) {
    let isTable = Document.dump(text).contains("table(natural)")
    #expect(isTable == (first == nil), "\(Document.dump(text))")
    if let first, let second {
      #expect(Document.dump(text).contains("\"\(first)\" / \"\(second)\""))
    }
  }

  @Test(
    "has text struck through",
    arguments: [
      ("a ~~b *c*~~ d", #""a " del("b " em("c")) " d""#),
      ("~~a\nb~~", #"del("a" / "b")"#),
      ("~~a ~~b~~ c~~", #"del("a " del("b") " c")"#),
      ("~~a ~~b~~", #""~~a " del("b")"#),
      (#"\~\~a~~"#, #""~~a~~""#),
      ("~~ a ~~ ~b~ ~~~c~~~", #""~~ a ~~ ~b~ ~~~c~~~""#),
      ("*a ~~b* c~~", #"em("a ~~b") " c~~""#),
      ("`~~a~~` ~~~~", #"code("~~a~~") " ~~~~""#),
    ])
  func strikethrough(text: String, expected: String) {
    #expect(Document.parsing(text).blocks.first?.inlines.dump == expected)
  }

  @Test(
    "has bare addresses as links",
    arguments: [
      ("see https://a.org/b_c?d=e&f=g.", "https://a.org/b_c?d=e&f=g"),
      ("(http://a.org/b_(c))", "http://a.org/b_(c)"),
      ("www.a.org, x", "http://www.a.org"),
      ("HTTPS://A.org!?", "HTTPS://A.org"),
      ("*https://a.org*", "https://a.org"),
      ("https://a.org/&hearts;", "https://a.org/♥"),
      ("https://a.org/x&copy=1&zz; y", "https://a.org/x&copy=1"),
      ("[https://a.org]", "https://a.org"),
      ("http://localhost:80/x", "http://localhost:80/x"),
      ("http://a_b.c.d", "http://a_b.c.d"),
    ])
  func addresses(text: String, expected: String) {
    let dump = Document.parsing(text).blocks.first?.inlines.dump
    #expect(dump?.contains("link<\(expected)>") == true, "\(dump ?? "")")
  }

  @Test(
    "leaves other text as it is",
    arguments: [
      "xhttp://a.org", "ftp://a.org", "awww.a.org", "http://", "www.", "http://a._b",
      "https:/a.org",
    ])
  func noAddresses(text: String) {
    #expect(Document.parsing(text).blocks.first?.inlines == [.text(text)])
  }

  @Test("has no addresses in code, links and raw HTML")
  func addressesElsewhere() {
    let text = "`www.a.org` [http://b.org](c) <a href='http://d.org'> <http://e.org>"
    #expect(
      Document.parsing(text).blocks.first?.inlines.dump == """
        code("www.a.org") " " link<c>("http://b.org") " " html("<a href=\\'http://d.org\\'>") " " \
        link<http://e.org>("http://e.org")
        """)
  }
}
