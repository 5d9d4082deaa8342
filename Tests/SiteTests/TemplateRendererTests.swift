import Testing

@testable import Site

@Suite("Filling in templates")
struct TemplateRendererTests {
  private func text(
    _ template: String, _ context: TemplateContext, _ others: [String: String] = [:]
  ) throws -> String {
    let parsed = try others.mapValues { try TemplateParser.nodes(of: Array($0.utf8)) }
    var renderer = TemplateRenderer(parsed, context)
    renderer.render(try TemplateParser.nodes(of: Array(template.utf8)))
    return String(decoding: renderer.bytes, as: UTF8.self)
  }

  @Test("text is escaped, finished HTML is not")
  func escaping() throws {
    let context: TemplateContext = ["title": .text("a < b & 'c'"), "bodyHTML": .html("<b>x</b>")]
    #expect(try text("{{title}}|{{{bodyHTML}}}", context) == "a &lt; b &amp; &#39;c&#39;|<b>x</b>")
  }

  @Test(
    "a reserved character is escaped whatever joins it",
    arguments: ["\"\u{301}x", "\u{600}\"x", "<\u{200D}b", "'\u{FE0F}", "&\u{301}"])
  func joinedCharacters(words: String) throws {
    let escaped = try text("{{title}}", ["title": .text(words)])
    #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) })
    #expect(escaped.utf8.count { $0 == UInt8(ascii: "&") } == 1)
  }

  @Test("a section is repeated, shown once, or left out")
  func sections() throws {
    let context: TemplateContext = [
      "rows": .list([["n": .text("1")], ["n": .text("2")]]), "one": .context(["n": .text("3")]),
      "yes": .flag(true), "no": .flag(false), "absent": .text(""), "n": .text("0"),
    ]
    #expect(try text("{{#rows}}{{n}},{{/rows}}{{#one}}{{n}}{{/one}}{{n}}", context) == "1,2,30")
    #expect(
      try text("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{#absent}}c{{/absent}}{{#n}}{{.}}{{/n}}", context)
        == "a0")
    #expect(try text("{{^yes}}a{{/yes}}{{^no}}b{{/no}}{{^nobody}}c{{/nobody}}", context) == "bc")
  }

  @Test("a tag that stands alone takes its line with it")
  func loneTags() throws {
    let template = "a\n  {{#yes}}\nb {{! not alone }}\n{{! alone }}\r\n{{/yes}}\nc"
    #expect(try text(template, ["yes": .flag(true)]) == "a\nb \nc")
  }

  @Test("a template extends another by its blocks, the outermost first")
  func inheritance() throws {
    let others = [
      "layout": "[{{$main}}default{{/main}}|{{$foot}}foot{{/foot}}]",
      "page": "{{<layout}}{{$main}}page{{/main}}{{/layout}}",
    ]
    #expect(try text("{{>page}}", [:], others) == "[page|foot]")
    #expect(try text("{{<page}}{{$main}}mine{{/main}}{{/page}}", [:], others) == "[mine|foot]")
  }

  @Test("words beside the blocks of a template that is extended are refused")
  func textInParent() {
    #expect(throws: TemplateParser.Failure.self) {
      try TemplateParser.nodes(of: Array("{{<layout}}words{{/layout}}".utf8))
    }
  }
}
