import Markdown
import Source
import Testing

@Suite("A document")
struct DocumentTests {
  @Test("gives blocks with their ranges")
  func blocks() {
    let text = """
      # Title #

      Some *emphasis*
      and a `code`.

      Setext
      ======

      ---

      > quote
      lazy
      >
      > - item

      <div>
      x
      </div>

      ~~~swift x
      let a

      ~~~

          indented

          more

      """
    #expect(
      Document.dump(text) == """
        h1 1:1-1:10 "Title"
        paragraph 3:1-4:14 "Some " em("emphasis") / "and a " code("code") "."
        h1 6:1-7:7 "Setext"
        rule 9:1-9:4
        quote 11:1-14:9
          paragraph 11:3-12:5 "quote" / "lazy"
          ul 14:3-14:9
            item 14:3-14:9
              paragraph 14:5-14:9 "item"
        html"<div>\\nx\\n</div>\\n" 16:1-18:7
        code(swift x)"let a\\n\\n" 20:1-23:4
        code()"indented\\n\\nmore\\n" 25:5-27:9

        """)
  }

  @Test("gives lists with their numbers, tasks and tightness")
  func lists() {
    let text = """
      3. three
         - [ ] open
         - [x]  done
           more
      4. four

      * [X] loose

        [ ] not a box
      * [y] no box
      * [x](a.md) no box
      * \\[ ] no box
      * [ ]
      *

      """
    #expect(
      Document.dump(text) == """
        ol(3) 1:1-5:8
          item 1:1-4:10
            paragraph 1:4-1:9 "three"
            ul 2:4-4:10
              item[ ] 2:4-2:14
                paragraph 2:6-2:14 "open"
              item[x] 3:4-4:10
                paragraph 3:6-4:10 "done" / "more"
          item 5:1-5:8
            paragraph 5:4-5:8 "four"
        ul loose 7:1-14:2
          item[x] 7:1-9:16
            paragraph 7:3-7:12 "loose"
            paragraph 9:3-9:16 "[ ] not a box"
          item 10:1-10:13
            paragraph 10:3-10:13 "[y] no box"
          item 11:1-11:19
            paragraph 11:3-11:19 link<a.md>("x") " no box"
          item 12:1-12:14
            paragraph 12:3-12:14 "[ ] no box"
          item[ ] 13:1-13:6
            paragraph 13:3-13:6
          item 14:1-14:2

        """)
  }

  @Test("ends its blocks where they end", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let text = ["\u{FEFF}a", "b", "", "", "1. x", "", "   y", "", "# h", "```", "c", "", ""]
      .joined(separator: lineEnd)
    #expect(
      Document.dump(text) == """
        paragraph 1:4-2:2 "a" / "b"
        ol(1) loose 5:1-7:5
          item 5:1-7:5
            paragraph 5:4-5:5 "x"
            paragraph 7:4-7:5 "y"
        h1 9:1-9:4 "h"
        code()"c\\n\\n" 10:1-11:2

        """)
  }

  @Test("starts where front matter ends")
  func bodyStart() {
    let file = SourceFile(path: "a.md", text: "---\nid: A\n---\n# One\n\nTwo\n")
    #expect(
      Document(parsing: file, from: 14).dump(in: file) == """
        h1 4:1-4:6 "One"
        paragraph 6:1-6:4 "Two"

        """)
  }

  @Test("leaves link reference definitions out of blocks")
  func definitions() {
    let text = """
      [a]: https://example.com
        'A title'
      [b]: <c d>
      Text [a] and [b].

      [c]: x "y" z

      > before
      >
      > [d]: e

      [e]: f
      Heading [e]
      ---

      - [f]: g
        [f]

      """
    #expect(
      Document.dump(text) == """
        paragraph 4:1-4:18 "Text " link<https://example.com>"A title"("a") " and " \
        link<c d>("b") "."
        paragraph 6:1-6:13 "[c]: x \\"y\\" z"
        quote 8:1-8:9
          paragraph 8:3-8:9 "before"
        h2 13:1-14:4 "Heading " link<f>("e")
        ul 16:1-17:6
          item 16:1-17:6
            paragraph 17:3-17:6 link<g>("f")

        """)
  }

  @Test("is empty for an empty text", arguments: ["", "\n", "\u{FEFF}", "  \n\t\n"])
  func empty(text: String) {
    #expect(Document.parsing(text).blocks == [])
  }

  @Test("has U+FFFD for NUL and for what is not UTF-8, and keeps the ranges")
  func invalidBytes() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0x00, 0xFF, 0x0A, 0x0A, 0x62, 0x0A])
    #expect(
      Document(parsing: file).dump(in: file) == """
        paragraph 1:1-1:4 "a\u{FFFD}\u{FFFD}"
        paragraph 3:1-3:2 "b"

        """)
  }
}
