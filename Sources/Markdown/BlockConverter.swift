internal import CCmark
internal import Source

/// Makes values of the blocks of a tree, with ranges computed from the source.
///
/// cmark is right about where blocks start and not about where they end. Here a leaf ends with its
/// last line that is not blank, and a container with the last block inside.
struct BlockConverter {
  let lines: BodyLines
  let outline: BlockOutline
  private(set) var inlines = InlineConverter()
  private var cursor = 0
  private var tables: TableReader

  init(lines: BodyLines, outline: BlockOutline) {
    self.lines = lines
    self.outline = outline
    tables = TableReader(lines: lines)
  }

  /// All blocks at the top level.
  mutating func blocks() -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(outline.entries.count { $0.depth == 0 })
    findTables()
    while cursor < outline.entries.count { appendBlock(to: &blocks) }
    return blocks
  }

  /// Converts the block at the cursor and moves the cursor behind it and its children.
  private mutating func appendBlock(to blocks: inout [Block]) {
    let index = cursor
    let entry = outline.entries[index]
    cursor += 1
    switch entry.type {
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
      blocks.append(container(entry))
    case CMARK_NODE_PARAGRAPH:
      appendParagraph(entry, limit: limit(after: index), to: &blocks)
    case CMARK_NODE_HEADING:
      blocks.append(heading(entry, limit: limit(after: index)))
    case CMARK_NODE_CODE_BLOCK:
      blocks.append(code(entry, limit: limit(after: index)))
    case CMARK_NODE_HTML_BLOCK:
      let last = entry.line + entry.node.literalLineCount - 1
      blocks.append(Block(.html(entry.node.literal), at: range(entry, to: last)))
    default:
      blocks.append(Block(.thematicBreak, at: range(entry, to: entry.line)))
    }
  }

  private func limit(after index: Int) -> Int {
    outline.lineLimit(after: index, lineCount: lines.count)
  }

  // MARK: - Containers

  private mutating func container(_ entry: BlockOutline.Entry) -> Block {
    var children: [Block] = []
    children.reserveCapacity(entry.childCount)
    let task = entry.type == CMARK_NODE_ITEM ? taskBox(of: entry) : nil
    while cursor < outline.entries.count, outline.entries[cursor].depth > entry.depth {
      appendBlock(to: &children)
    }
    if task != nil, let first = children.first {
      children[0] = TaskBox.removed(from: first)
    }
    let ownEnd = range(entry, to: entry.line).upperBound
    let end = children.last?.range.upperBound ?? ownEnd
    return Block(kind(of: entry, task: task), at: entry.start..<end, children: children)
  }

  private func kind(of entry: BlockOutline.Entry, task: Bool?) -> Block.Kind {
    switch entry.type {
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(entry.node.pointer) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(entry.node.pointer)) : nil,
        isTight: cmark_node_get_list_tight(entry.node.pointer) != 0)
    case CMARK_NODE_ITEM: return .item(task: task)
    default: return .quote
    }
  }

  /// Whether the box at the start of an item is ticked, or `nil` without a box.
  private func taskBox(of item: BlockOutline.Entry) -> Bool? {
    guard cursor < outline.entries.count, outline.entries[cursor].depth > item.depth,
      outline.entries[cursor].type == CMARK_NODE_PARAGRAPH
    else { return nil }
    return TaskBox.state(at: outline.entries[cursor].start, in: lines.bytes)
  }

  // MARK: - Leaves

  private mutating func appendParagraph(
    _ entry: BlockOutline.Entry, limit: Int, to blocks: inout [Block]
  ) {
    let entry = skippingDefinitions(entry, limit: limit)
    let last = lastLineOfParagraph(entry, limit: limit)
    if tables.appendTable(of: entry.line, to: &blocks) { return }
    let range = range(entry, to: last)
    let content = inlines.inlines(of: entry.node, in: lines.bytes[range])
    blocks.append(Block(.paragraph, at: range, inlines: content))
  }

  /// Finds the tables in all paragraphs, so that their cells are parsed at once.
  private mutating func findTables() {
    for (index, entry) in outline.entries.enumerated() where entry.type == CMARK_NODE_PARAGRAPH {
      let limit = limit(after: index)
      guard limit > entry.line + 1 else { continue }
      let mayBeTable = (entry.line + 1..<limit).contains {
        TableSyntax.mayBeDelimiterRow(lines.content(of: $0, entry.quoteDepth), in: lines.bytes)
      }
      guard mayBeTable else { continue }
      let first = skippingDefinitions(entry, limit: limit)
      let last = lastLineOfParagraph(first, limit: limit)
      let containers = ContainerStack(around: entry.node, in: lines)
      tables.addParagraph(
        at: first.line, contentLines(of: first, to: last), inside: containers)
    }
    tables.parseCells(with: &inlines)
  }

  private mutating func heading(_ entry: BlockOutline.Entry, limit: Int) -> Block {
    let level = Int(cmark_node_get_heading_level(entry.node.pointer))
    let range = headingRange(entry, limit: limit)
    let content = inlines.inlines(of: entry.node, in: lines.bytes[range])
    return Block(.heading(level: level), at: range, inlines: content)
  }

  private func headingRange(_ entry: BlockOutline.Entry, limit: Int) -> ByteRange {
    let first = lines.bytes[entry.start..<lines[entry.line].upperBound].first
    if first == UInt8(ascii: "#") { return range(entry, to: entry.line) }
    let entry = skippingDefinitions(entry, limit: limit)
    return range(entry, to: underline(of: entry, limit: limit))
  }

  private func code(_ entry: BlockOutline.Entry, limit: Int) -> Block {
    let count = entry.node.literalLineCount
    let text = entry.node.literal
    guard let fence = CodeFence(opening: entry.start, of: text, in: lines[entry.line], lines.bytes)
    else {
      let range = range(entry, to: entry.line + max(count, 1) - 1)
      return Block(.code(info: "", text: text), at: range)
    }
    var last = min(entry.line + count, limit - 1)
    let next = last + 1
    if next < limit, fence.isClosed(by: lines.content(of: next, entry.quoteDepth), lines.bytes) {
      last = next
    } else {
      while last > entry.line, lines.isBlank(last, entry.quoteDepth) { last -= 1 }
    }
    return Block(.code(info: entry.node.fenceInfo, text: text), at: range(entry, to: last))
  }

  // MARK: - Extents

  /// The range from the start of a block to the end of one of its lines.
  private func range(_ entry: BlockOutline.Entry, to last: Int) -> ByteRange {
    var last = min(max(last, entry.line), lines.count - 1)
    while last > entry.line, lines.isBlank(last, entry.quoteDepth) { last -= 1 }
    return entry.start..<max(lines[last].upperBound, entry.start)
  }

  /// A paragraph runs to the first blank line.
  private func lastLineOfParagraph(_ entry: BlockOutline.Entry, limit: Int) -> Int {
    var line = entry.line
    while line + 1 < limit, !lines.isBlank(line + 1, entry.quoteDepth) { line += 1 }
    return line
  }

  /// The lines of a paragraph, from its start on, without what belongs to the blocks around it.
  private func contentLines(of entry: BlockOutline.Entry, to last: Int) -> [ByteRange] {
    (entry.line...last).map { line in
      let content = lines.content(of: line, entry.quoteDepth)
      return line == entry.line ? entry.start..<content.upperBound : content
    }
  }

  /// The line with the `===` or `---` under a heading.
  private func underline(of entry: BlockOutline.Entry, limit: Int) -> Int {
    let last = lastLineOfParagraph(entry, limit: limit)
    var line = entry.line + 1
    while line < last, !isUnderline(lines.content(of: line, entry.quoteDepth)) { line += 1 }
    return min(line, last)
  }

  private func isUnderline(_ content: ByteRange) -> Bool {
    let mark = lines.bytes[content.lowerBound]
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    let rest = lines.bytes[content].drop { $0 == mark }
    return rest.allSatisfy(\.isBlank)
  }

  /// The block without the link reference definitions at its start, which cmark takes out of it
  /// without moving its start.
  private func skippingDefinitions(
    _ entry: BlockOutline.Entry, limit: Int
  ) -> BlockOutline.Entry {
    guard entry.start < lines[entry.line].upperBound,
      lines.bytes[entry.start] == UInt8(ascii: "[")
    else { return entry }
    let last = lastLineOfParagraph(entry, limit: limit)
    var content: [UInt8] = []
    for line in contentLines(of: entry, to: last) {
      content += lines.bytes[line]
      content.append(UInt8(ascii: "\n"))
    }
    var definitions = ReferenceDefinitionScanner(content)
    let count = definitions.skipAll()
    guard count > 0, entry.line + count <= last else { return entry }
    var moved = entry
    moved.line += count
    moved.start = lines.content(of: moved.line, entry.quoteDepth).lowerBound
    return moved
  }
}
