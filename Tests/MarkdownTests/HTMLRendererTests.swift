import Markdown
import Source
import Testing

@Suite("The HTML of a document")
struct HTMLRendererTests {
  private func html(_ text: String, _ renderer: HTMLRenderer = HTMLRenderer()) -> String {
    String(decoding: renderer.render(Document.parsing(text).blocks), as: UTF8.self)
  }

  @Test("has everything that a document has")
  func everything() {
    let text = """
      # A *title* & more

      One\\
      two `a<b` **c** ~~d~~ [e](f.md "g") ![h](i.png 'j') <https://k.org?l&m>

      > quote

      3. three
         - [ ] open
         - [x] done

      4. four

      - tight

      ```swift title
      let a = "b"
      ```

      | a | b |
      |--:|---|
      | 1 |

      ---

      """
    #expect(
      html(text) == """
        <h1 id="a-title--more">A <em>title</em> &amp; more</h1>
        <p>One<br>
        two <code>a&lt;b</code> <strong>c</strong> <del>d</del> <a href="f.md" title="g">e</a> \
        <img src="i.png" alt="h" title="j"> \
        <a href="https://k.org?l&amp;m" rel="nofollow noopener noreferrer">https://k.org?l&amp;m</a></p>
        <blockquote>
        <p>quote</p>
        </blockquote>
        <ol start="3">
        <li>
        <p>three</p>
        <ul class="task-list">
        <li class="task"><input type="checkbox" disabled aria-label="open"> open</li>
        <li class="task"><input type="checkbox" disabled checked aria-label="done"> done</li>
        </ul>
        </li>
        <li>
        <p>four</p>
        </li>
        </ol>
        <ul>
        <li>tight</li>
        </ul>
        <pre><code class="language-swift">let a = &quot;b&quot;
        </code></pre>
        <table>
        <thead>
        <tr><th scope="col" class="align-right">a</th><th scope="col">b</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-right">1</td><td colspan="1"></td></tr>
        </tbody>
        </table>
        <hr>

        """)
  }

  @Test(
    "has only safe links; the others are their label",
    arguments: [
      ("https://a.org/b", true), ("HTTP://a.org", true), ("mailto:a@b.org", true), ("#c", true),
      ("a/b.md", true), ("/a", true), ("?a:b", true), ("./a:b", true), ("a#b:c", true),
      ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), ("&#106;avascript:x", false),
      ("java&#10;script:x", false), ("&#1;javascript:x", false), ("vbscript:x", false),
      ("data:text/html,x", false), ("data:image/png;base64,x", false), ("file:///etc", false),
      ("tel:1", false), ("blob:x", false), ("//evil.org", false), ("/\\evil.org", false),
      ("\\\\\\\\evil.org", false), ("", false), (":a", false),
    ])
  func links(destination: String, isLink: Bool) {
    let html = html("[label](<\(destination)>)")
    #expect(html.contains("<a href=") == isLink, "\(html)")
    #expect(html.contains("label"))
  }

  @Test(
    "has only images of the backlog itself; those of third parties are their text",
    arguments: [
      ("https://a.org/b.png", false), ("b.png", true), ("http://a.org/b.png", false),
      ("#c", false), ("mailto:a@b.org", false), ("data:image/png;base64,x", false),
      ("//a.org/b.png", false),
    ])
  func images(destination: String, isImage: Bool) {
    let html = html("![label](<\(destination)>)")
    #expect(html.contains("<img src=") == isImage, "\(html)")
    #expect(html.contains("label"))
  }

  @Test(
    "has no mark-up of the text's own",
    arguments: [
      (
        "<script>alert(1)</script>",
        "<pre class=\"raw-html\">&lt;script&gt;alert(1)&lt;/script&gt;\n</pre>\n"
      ),
      (
        "a <b onclick='x'>c</b>",
        "<p>a &lt;b onclick=&#39;x&#39;&gt;c&lt;/b&gt;</p>\n"
      ),
      ("a<br>b<BR />c<br onclick=x>", "<p>a<br>b<br>c&lt;br onclick=x&gt;</p>\n"),
      ("a <!-- secret --> b", "<p>a  b</p>\n"),
      ("<!-- secret\n\nmore -->\n", ""),
      ("<!-- never closed", ""),
      ("<!-- x --> <i>", "<pre class=\"raw-html\"> &lt;i&gt;\n</pre>\n"),
      (
        "```a\"><script>\nb\n```",
        "<pre><code class=\"language-a&quot;&gt;&lt;script&gt;\">b\n</code></pre>\n"
      ),
      (
        "[a](b \"\\\"><script>\")",
        "<p><a href=\"b\" title=\"&quot;&gt;&lt;script&gt;\">a</a></p>\n"
      ),
      ("[a](<b\"onclick='c'>)", "<p><a href=\"b%22onclick=&#39;c&#39;\">a</a></p>\n"),
      ("![<script>](b)", "<p><img src=\"b\" alt=\"\"></p>\n"),
      ("&lt;script&gt; \u{1}", "<p>&lt;script&gt; \u{FFFD}</p>\n"),
      ("[ü](ü x)", "<p>[ü](ü x)</p>\n"), ("[ü](ü)", "<p><a href=\"%C3%BC\">ü</a></p>\n"),
      ("# \"><script>", "<h1 id=\"section\">&quot;&gt;&lt;script&gt;</h1>\n"),
    ])
  func escaping(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test("has headings with unique names and shifted levels")
  func headings() {
    let text = "# A\n\n## a\n\n# a-1\n\n###### Ünder_score 2!\n\n# !\n\n# !\n"
    let renderer = HTMLRenderer(headingShift: 2, idPrefix: "x-")
    #expect(
      html(text, renderer) == """
        <h3 id="x-a">A</h3>
        <h4 id="x-a-1">a</h4>
        <h3 id="x-a-1-1">a-1</h3>
        <h6 id="x-ünder_score-2">Ünder_score 2!</h6>
        <h3 id="x-section">!</h3>
        <h3 id="x-section-1">!</h3>

        """)
  }

  @Test("has links that lead where the caller says, if that is safe")
  func rewriting() {
    let renderer = HTMLRenderer { destination in
      switch destination {
      case "a.md": "a.html"
      case "b.md": nil
      case "c.md": "javascript:x"
      default: destination
      }
    }
    #expect(
      html("[a](a.md) [b](b.md) [c](c.md) ![d](b.md)", renderer)
        == "<p><a href=\"a.html\">a</a> b c d</p>\n")
  }

  @Test("is the same each time")
  func determinism() {
    let text = "# a\n\n# a\n\n| a |\n|---|\n| [b](c) |\n"
    #expect(html(text) == html(text))
  }

  @Test("can be that of inlines alone")
  func inlines() {
    let html = HTMLRenderer().render([.strong([.text("a&b")]), .softBreak, .text("c")])
    #expect(String(decoding: html, as: UTF8.self) == "<strong>a&amp;b</strong>\nc")
  }
}
