import Source
import TestSupport
import Testing

@testable import Site

@Suite("Templates of a site")
struct SiteTemplatesTests {
  /// The error of a template folder with one file.
  private func error(_ name: String, _ text: String) throws -> SiteError? {
    let folder = try TemporaryFolder()
    try folder.write(name, text)
    return #expect(throws: SiteError.self) { try SiteTemplates(overriddenIn: folder.path) }
  }

  @Test("a template of one's own replaces the built-in one, and only that one")
  func overrides() async throws {
    let folder = try TemporaryFolder()
    try folder.write("badge.mustache", "<b>{{badgeLabel}}</b>")
    try folder.write("style.css", "/* ours */")
    try folder.write(".editor", "hidden files are passed over")
    let renderer = SiteRenderer(
      try await SampleBacklog.load(), templates: try SiteTemplates(overriddenIn: folder.path))
    func text(_ path: String) throws -> String {
      String(
        decoding: try renderer.files.first { $0.path == path }?.bytes() ?? [], as: UTF8.self)
    }
    #expect(try text("style.css") == "/* ours */")
    #expect(try text("index.html").contains("<b>Ready</b>"))
    #expect(try text("index.html").contains("class=\"row\""))
  }

  @Test("a file whose name no template has is refused with a suggestion")
  func unknownName() throws {
    let error = try error("indx.mustache", "x")
    #expect(error?.operation.hasSuffix("/indx.mustache") == true)
    #expect(error?.message == "no template has this name; did you mean 'index.mustache'?")
  }

  @Test("templates that repeat themselves without end are refused, and soon")
  func explosion() async throws {
    let folder = try TemporaryFolder()
    let depth = 30
    try folder.write(
      "index.mustache",
      String(repeating: "{{#sections}}{{#rows}}", count: depth / 2) + "x"
        + String(repeating: "{{/rows}}{{/sections}}", count: depth / 2))
    let templates = try SiteTemplates(overriddenIn: folder.path)
    let inner: TemplateContext = ["rows": .list(Array(repeating: [:], count: 30))]
    let context: TemplateContext = ["sections": .list(Array(repeating: inner, count: 30))]
    let error = #expect(throws: SiteError.self) { try templates.render("index", context) }
    #expect(error?.message.contains("repeat themselves too often") == true)
  }

  @Test(
    "a template that is not valid is refused with its line",
    arguments: [
      ("a\n{{#now}}b", ":2:", "a section is never closed"),
      ("a\nb{{#now}}c{{/next}}", ":2:", "the section that ends here has another name"),
      ("{{title", ":1:", "a tag is not closed"),
      ("{{ti\"tle}}", ":1:", "a tag is not closed or has a strange name"),
      ("\n{{{title}}}", ":2:1", "'title' is text and must be escaped: write {{title}}"),
      ("{{&title}}", ":1:1", "'title' is text and must be escaped: write {{title}}"),
      ("{{>rows}}", ":1:1", "there is no template 'rows'; did you mean 'row'?"),
      ("{{=<% %>=}}", ":1:1", "delimiters and content types cannot be changed"),
      ("{{% CONTENT_TYPE:TEXT}}", ":1:1", "delimiters and content types cannot be changed"),
      ("{{>index}}", "index.mustache", "it includes itself without end"),
      (String(repeating: "{{#a}}", count: 40), ":1:193", "sections are nested more than 32 deep"),
    ])
  func invalid(text: String, place: String, message: String) throws {
    let error = try error("index.mustache", text)
    #expect(error?.operation.contains("index.mustache") == true)
    #expect(error?.operation.contains(place) == true, "\(error?.operation ?? "")")
    #expect(error?.message == message)
  }

  @Test("a folder that is not there is an error")
  func missingFolder() {
    let error = #expect(throws: SiteError.self) {
      try SiteTemplates(overriddenIn: "/nowhere/at/all")
    }
    #expect(error?.message == "there is no such folder")
  }

  @Test("any bytes at all are refused or used, never fatal")
  func fuzz() throws {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "<", "$", "=", "%", "!", "&", "*", "a", ".",
      "\n", " ", "layout", "main", "\u{301}",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<14, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let check = TemplateCheck(Array(text.utf8), path: "t")
      if let nodes = try? check.template(among: ["layout", "main", "a"]) {
        var renderer = TemplateRenderer([:], ["a": .text("x")])
        renderer.render(nodes)
        #expect(renderer.bytes.count < 10_000)
      }
    }
  }
}
