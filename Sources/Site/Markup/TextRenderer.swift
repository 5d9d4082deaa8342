import BacklogModel
import FrontMatter
import Markdown
import Source

/// Turns the Markdown of a backlog into safe HTML whose links lead to pages of the site.
struct TextRenderer {
  /// The text of an item as HTML.
  struct Body {
    /// The HTML.
    let html: String
    /// Whether the acceptance criteria stand in it with their numbers.
    let showsCriteria: Bool
  }

  /// Knows where links lead.
  let targets: LinkTargets

  /// The way from the page to the root of the site: empty or `../`.
  let root: String

  /// The text of an item: stories set off, criteria numbered where a plain list holds them.
  ///
  /// Headings begin at level 2, since the page has the title at level 1; a first heading that
  /// repeats the title is left out.
  func body(of item: Item) -> Body {
    var blocks = Document(parsing: item.file, from: item.frontMatter.bodyStart).blocks
    if let first = blocks.first, case .heading(level: 1) = first.kind,
      first.inlines.plainText.hasSuffix(item.title)
    {
      blocks.removeFirst()
    }
    let rewriter = LinkRewriter(targets: targets, path: item.path, root: root)
    return bodyHTML(of: withHeadings(blocks, from: 2).map(rewriter.rewritten), text: item.text)
  }

  /// The prose of a record without its title, with headings from level 3.
  func html(of record: Record) -> String {
    html(
      of: Document(parsing: record.file, from: record.frontMatter.bodyStart).blocks,
      from: record.file.path, idPrefix: Anchor.of(record) + "-")
  }

  /// Prose of a file without its title, with headings from level 3.
  ///
  /// - Parameters:
  ///   - text: the Markdown.
  ///   - path: the file that holds it, where its links start from.
  ///   - place: names the text among those of the page.
  func html(of text: String, from path: String, place: String) -> String {
    html(
      of: Document(parsing: SourceFile(path: path, text: text)).blocks, from: path,
      idPrefix: place + "-")
  }

  private func html(of blocks: [Block], from path: String, idPrefix: String) -> String {
    let rewriter = LinkRewriter(targets: targets, path: path, root: root)
    let untitled = blocks.filter { $0.kind != .heading(level: 1) }
    return render(withHeadings(untitled, from: 3).map(rewriter.rewritten), idPrefix)
  }

  private func render(_ blocks: [Block], _ idPrefix: String) -> String {
    String(decoding: HTMLRenderer(idPrefix: idPrefix).render(blocks), as: UTF8.self)
  }

  /// Moves headings down so that the highest has a given level.
  private func withHeadings(_ blocks: [Block], from level: Int) -> [Block] {
    let levels = blocks.compactMap { block -> Int? in
      if case .heading(let level) = block.kind { level } else { nil }
    }
    let shift = level - (levels.min() ?? level)
    guard shift > 0 else { return blocks }
    return blocks.map { block in
      guard case .heading(let level) = block.kind else { return block }
      return Block(
        .heading(level: min(level + shift, 6)), at: block.range, inlines: block.inlines)
    }
  }
}

// Stories and criteria within a body.
extension TextRenderer {
  private func bodyHTML(of blocks: [Block], text: StoryDocument) -> Body {
    var html = ""
    var pending: [Block] = []
    var shown = 0
    var pieces = 0
    let sharesPrefix = Self.haveDistinctNames(blocks)
    func flush() {
      html += render(pending, sharesPrefix ? Anchor.text : "\(Anchor.text)\(pieces)-")
      pieces += 1
      pending = []
    }
    for block in blocks {
      if text.stories.contains(where: { $0.range.overlaps(block.range) }), block.isText {
        flush()
        html += "<div class=\"story\">\n\(render([block], Anchor.text))</div>\n"
      } else if let criteria = criteria(of: block, in: text) {
        flush()
        html += list(block, of: criteria)
        shown += criteria.count
      } else {
        pending.append(block)
      }
    }
    flush()
    return Body(html: html, showsCriteria: shown == text.criteria.count)
  }

  /// Whether no two headings get the same name, since each piece is rendered by itself.
  private static func haveDistinctNames(_ blocks: [Block]) -> Bool {
    let names = blocks.compactMap { block -> String? in
      guard case .heading = block.kind else { return nil }
      return block.inlines.plainText.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return Set(names).count == names.count
  }

  /// The criteria of a list whose every item is one criterion; `nil` for any other block.
  private func criteria(of block: Block, in text: StoryDocument) -> [Criterion]? {
    guard case .list = block.kind, !block.children.isEmpty else { return nil }
    var criteria: [Criterion] = []
    for item in block.children {
      let own = text.criteria.filter { item.range.contains($0.range.lowerBound) }
      guard own.count == 1 else { return nil }
      criteria += own
    }
    return criteria
  }

  private func list(_ block: Block, of criteria: [Criterion]) -> String {
    let items = zip(block.children, criteria).map { item, criterion in
      let state = criterion.isDone.map { $0 ? "done" : "open" } ?? "unmarked"
      let words = criterion.isDone.map { $0 ? "Done: " : "Open: " } ?? ""
      return """
        <li id="\(Anchor.ofCriterion(criterion.number))" class="criterion \(state)">\
        <span class="number">\(criterion.number)</span>\
        <span class="box"><span class="unseen">\(words)</span></span>\
        <div>\(render(item.children, Anchor.text))</div></li>

        """
    }
    return "<ol class=\"criteria\" role=\"list\">\n\(items.joined())</ol>\n"
  }
}

extension Block {
  /// Whether the block can hold a story: anything but a heading, code or raw HTML.
  fileprivate var isText: Bool {
    switch kind {
    case .paragraph, .quote, .list, .table: true
    default: false
    }
  }
}
