import BacklogModel
import FrontMatter
import Markdown
import Source

/// Tags in a text that nobody will see as they are meant.
struct ItemRawHTML: ItemRule {
  let manual = RuleManual(
    "item/raw-html", .note,
    finds: "raw HTML in the text of an item",
    because: """
      An item is read in editors, in a terminal, on the forge and on the published site. Markdown \
      looks right everywhere; HTML is a row of tags in most of these places. The published site \
      shows it as text, because a page that anybody can write to must not run what stands in it. \
      Worse, a placeholder such as `<id>` is a tag to Markdown: a forge leaves it out, and the \
      sentence has a hole.

      Comments and `<br>` are fine, and so is HTML in code. The first tag of an open item is \
      reported, with how many there are. Where all of them are placeholders and not elements of \
      HTML, `--unsafe-fixes` puts them between backticks.
      """,
    fixes: .unsafe,
    examples: [
      .bad("# Pay with a saved card\n\nThe button is «<font color=\"red\">»red</font>."),
      .bad("# Pay with a saved card\n\n«<details>\n<summary>More</summary>»\n\nText\n\n</details>"),
      .bad("# Pay with a saved card\n\nThe command is pay «<id>»."),
      .good("# Pay with a saved card\n\n<!-- to be refined -->\n\nThe tag `<b>` is **bold**.<br>"),
    ])

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard !item.isClosed, item.isLegible, mayHoldTags(item) else { return [] }
    let document = Document(parsing: item.file, from: item.frontMatter.bodyStart)
    guard document.isReadable else { return [] }
    var finder = TagFinder(item.file)
    finder.visit(document.blocks)
    guard let first = finder.tags.first else { return [] }
    let tag = item.file.text(in: first).prefix { $0 != "\n" && $0 != "\r\n" }
    let more = finder.tags.count > 1 ? ", the first of \(finder.tags.count) pieces" : ""
    return [
      Defect(
        manual.id, at: first,
        "'\(tag)' is raw HTML\(more): the site shows it as text, and a forge may hide it",
        help: "write it in Markdown, or between backticks if it is meant as code",
        fix: fix(of: finder))
    ]
  }

  /// Puts all tags between backticks, if none of them can be meant as HTML.
  private func fix(of finder: TagFinder) -> Fix? {
    guard finder.holdsPlaceholdersOnly else { return nil }
    let edits = finder.tags.flatMap { tag in
      [tag.lowerBound..<tag.lowerBound, tag.upperBound..<tag.upperBound].map {
        TextEdit($0, with: "`")
      }
    }
    return Fix("Put it between backticks", isSafe: false, edits: edits)
  }

  /// Whether `<` stands before a letter anywhere; most texts need not be parsed again.
  private func mayHoldTags(_ item: Item) -> Bool {
    let bytes = item.file.bytes
    let span = bytes.span
    var index = item.frontMatter.bodyStart
    while index + 1 < span.count {
      if span[index] == UInt8(ascii: "<"), span[index + 1].isASCIILetter { return true }
      index += 1
    }
    return false
  }
}

/// Finds where the raw HTML of a text stands, apart from comments, `<br>` and closing tags.
private struct TagFinder {
  private let bytes: [UInt8]

  /// The tags, in the order of the text.
  private(set) var tags: [ByteRange] = []

  /// Whether each tag is a single word in the running text that no element of HTML has as name.
  private(set) var holdsPlaceholdersOnly = true

  init(_ file: SourceFile) { bytes = file.bytes }

  mutating func visit(_ blocks: [Block]) {
    var open = Array(blocks.reversed())
    while let block = open.popLast() {
      if case .html(let text) = block.kind, isTag(text) {
        tags.append(block.range)
        holdsPlaceholdersOnly = false
      }
      if !block.inlines.isEmpty { visit(block.inlines, in: block.range) }
      open += block.children.reversed()
    }
  }

  private mutating func visit(_ inlines: [Inline], in block: ByteRange) {
    var open = Array(inlines.reversed())
    var position = block.lowerBound
    while let inline = open.popLast() {
      switch inline {
      case .html(let tag):
        guard let range = find(Array(tag.utf8), from: position, to: block.upperBound) else { break }
        position = range.upperBound
        if isTag(tag) { tags.append(range) }
        if !isPlaceholder(tag) { holdsPlaceholdersOnly = false }
      case .emphasis(let parts), .strong(let parts), .strikethrough(let parts),
        .link(_, _, let parts), .image(_, _, let parts):
        open += parts.reversed()
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }

  private func isTag(_ text: String) -> Bool {
    let name = text.utf8.drop { $0.isBlank }.dropFirst().prefix(while: \.isASCIIAlphanumeric)
    return !name.isEmpty && String(name)?.lowercased() != "br"
  }

  private func isPlaceholder(_ tag: String) -> Bool {
    let name = tag.dropFirst().dropLast().lowercased()
    let isWord = name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isWord && !Self.elements.contains(name) && !tag.contains("`")
  }

  /// The elements of HTML that people write in Markdown.
  private static let elements: Set<String> = [
    "a", "abbr", "article", "aside", "audio", "b", "blockquote", "body", "br", "button", "caption",
    "center", "cite", "code", "col", "dd", "del", "details", "div", "dl", "dt", "em", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta",
    "nav", "ol", "option", "p", "picture", "pre", "q", "s", "script", "section", "select", "small",
    "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody",
    "td", "textarea", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// The next place of a tag; what was found before is not searched again.
  private func find(_ tag: [UInt8], from start: Int, to end: Int) -> ByteRange? {
    guard let first = tag.first else { return nil }
    var index = start
    while index + tag.count <= end {
      if bytes[index] == first, bytes[index..<index + tag.count].elementsEqual(tag) {
        return index..<index + tag.count
      }
      index += 1
    }
    return nil
  }
}
