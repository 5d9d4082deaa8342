internal import Source

/// Writes blocks as HTML.
struct HTMLBlockWriter {
  private let headingShift: Int
  private var ids: HeadingIDs

  init(headingShift: Int, idPrefix: String) {
    self.headingShift = headingShift
    ids = HeadingIDs(prefix: idPrefix)
  }

  /// Writes blocks one after the other.
  ///
  /// - Parameter inTightList: whether paragraphs are written without their tags.
  mutating func write(
    _ blocks: [Block], inTightList: Bool, _ inlines: HTMLInlineWriter, to html: inout [UInt8]
  ) {
    for block in blocks { write(block, inTightList, inlines, to: &html) }
  }

  private mutating func write(
    _ block: Block, _ inTightList: Bool, _ inlines: HTMLInlineWriter, to html: inout [UInt8]
  ) {
    switch block.kind {
    case .paragraph where inTightList:
      inlines.write(block.inlines, to: &html)
      html.append("\n")
    case .paragraph, .cell:
      html.append("<p>")
      inlines.write(block.inlines, to: &html)
      html.append("</p>\n")
    case .heading(let level): writeHeading(block, level, inlines, to: &html)
    case .code(let info, let text): writeCode(text, info, to: &html)
    case .html(let text): writeHTML(text, to: &html)
    case .thematicBreak: html.append("<hr>\n")
    case .quote:
      html.append("<blockquote>\n")
      write(block.children, inTightList: false, inlines, to: &html)
      html.append("</blockquote>\n")
    case .list(let start, let isTight):
      writeList(block, start: start, isTight: isTight, inlines, to: &html)
    case .item(let task): writeItem(block, task, inTightList, inlines, to: &html)
    case .table(let columns): writeTable(block, columns, inlines, to: &html)
    case .row: write(block.children, inTightList: false, inlines, to: &html)
    }
  }

  private mutating func writeHeading(
    _ block: Block, _ level: Int, _ inlines: HTMLInlineWriter, to html: inout [UInt8]
  ) {
    let tag = "h\(min(max(level + headingShift, 1), 6))"
    html.append("<\(tag) id=\"")
    html.append(escaping: ids.id(for: block.inlines.plainText))
    html.append("\">")
    inlines.write(block.inlines, to: &html)
    html.append("</\(tag)>\n")
  }

  private func writeCode(_ text: String, _ info: String, to html: inout [UInt8]) {
    html.append("<pre><code")
    if let language = info.split(whereSeparator: \.isWhitespace).first {
      html.append(" class=\"language-")
      html.append(escaping: String(language))
      html.append("\"")
    }
    html.append(">")
    html.append(escaping: text)
    html.append("</code></pre>\n")
  }

  private func writeHTML(_ text: String, to html: inout [UInt8]) {
    let text = RawHTML.withoutComments(text)
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    html.append("<pre class=\"raw-html\">")
    html.append(escaping: text)
    html.append("</pre>\n")
  }

  // MARK: - Lists

  private mutating func writeList(
    _ block: Block, start: Int?, isTight: Bool, _ inlines: HTMLInlineWriter,
    to html: inout [UInt8]
  ) {
    let hasTasks = block.children.contains { item in
      if case .item(.some) = item.kind { true } else { false }
    }
    html.append(start == nil ? "<ul" : "<ol")
    if let start, start != 1 { html.append(" start=\"\(start)\"") }
    if hasTasks { html.append(" class=\"task-list\"") }
    html.append(">\n")
    write(block.children, inTightList: isTight, inlines, to: &html)
    html.append(start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func writeItem(
    _ block: Block, _ task: Bool?, _ isTight: Bool, _ inlines: HTMLInlineWriter,
    to html: inout [UInt8]
  ) {
    switch task {
    case nil: html.append("<li>")
    case false?:
      html.append("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"open\"> ")
    case true?:
      html.append(
        "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> ")
    }
    if block.children.count == 1, isTight, block.children[0].kind == .paragraph {
      inlines.write(block.children[0].inlines, to: &html)
    } else if !block.children.isEmpty {
      if !isTight { html.append("\n") }
      write(block.children, inTightList: isTight, inlines, to: &html)
    }
    html.append("</li>\n")
  }

  // MARK: - Tables

  private func writeTable(
    _ block: Block, _ columns: [ColumnAlignment], _ inlines: HTMLInlineWriter,
    to html: inout [UInt8]
  ) {
    html.append("<table>\n")
    for (index, row) in block.children.enumerated() {
      if index == 0 { html.append("<thead>\n") }
      if index == 1 { html.append("<tbody>\n") }
      writeRow(row, columns, index == 0 ? "th" : "td", inlines, to: &html)
      if index == 0 { html.append("</thead>\n") }
    }
    if block.children.count > 1 { html.append("</tbody>\n") }
    html.append("</table>\n")
  }

  private func writeRow(
    _ row: Block, _ columns: [ColumnAlignment], _ tag: String, _ inlines: HTMLInlineWriter,
    to html: inout [UInt8]
  ) {
    html.append("<tr>")
    for (cell, alignment) in zip(row.children, columns) {
      html.append("<\(tag)")
      if tag == "th" { html.append(" scope=\"col\"") }
      if alignment != .natural { html.append(" class=\"align-\(alignment)\"") }
      html.append(">")
      inlines.write(cell.inlines, to: &html)
      html.append("</\(tag)>")
    }
    let missing = columns.count - row.children.count
    if missing > 0 { html.append("<td colspan=\"\(missing)\"></td>") }
    html.append("</tr>\n")
  }
}
