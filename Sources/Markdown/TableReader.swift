internal import Source

/// Reads the tables of a document, which are paragraphs to cmark.
///
/// The text of all cells with mark-up goes through cmark in one piece, each cell as a heading,
/// because in a heading nothing but inlines is read.
struct TableReader {
  private let lines: BodyLines
  private var layouts: [Int: TableLayout] = [:]
  private var texts: [ByteRange] = []
  private var inlines: [Int: [Inline]] = [:]

  /// Makes a reader for the tables in the lines of a body.
  init(lines: BodyLines) { self.lines = lines }

  /// Looks for a table in a paragraph, given by the index of its first line, all its lines and the
  /// containers around it.
  mutating func addParagraph(
    at line: Int, _ paragraph: [ByteRange], inside containers: ContainerStack
  ) {
    let layout = TableLayout(in: paragraph, of: lines.bytes) { index in
      !containers.areContinued(by: lines[line + index], of: lines.bytes)
    }
    guard let layout else { return }
    layouts[line] = layout
    for line in layout.leadingLines { add(line) }
    for row in layout.rows {
      for cell in row.cells where !cell.isEmpty { add(cell) }
    }
  }

  /// Plain words stay as they are; cmark need not see them.
  private mutating func add(_ text: ByteRange) {
    if TableSyntax.isPlainText(text, in: lines.bytes) {
      inlines[text.lowerBound] = [.text(String(decoding: lines.bytes[text], as: UTF8.self))]
    } else {
      texts.append(text)
    }
  }

  /// Parses the text of the cells that may hold mark-up.
  mutating func parseCells(with converter: inout InlineConverter) {
    guard !texts.isEmpty, let tree = CommonMarkTree(parsing: cellText) else { return }
    var next = tree.firstBlock
    for text in texts {
      guard let node = next else { return }
      inlines[text.lowerBound] = converter.inlines(of: node, in: lines.bytes[text])
      next = node.next
    }
  }

  /// Appends the table that starts in a paragraph, and the text above it, if there is one.
  ///
  /// - Parameter line: the index of the first line of the paragraph.
  func appendTable(of line: Int, to blocks: inout [Block]) -> Bool {
    guard let layout = layouts[line] else { return false }
    if let first = layout.leadingLines.first, let last = layout.leadingLines.last {
      let content = layout.leadingLines.map { inlines[$0.lowerBound] ?? [] }
      blocks.append(
        Block(
          .paragraph, at: first.lowerBound..<last.upperBound,
          inlines: Array(content.joined(separator: [.softBreak]))))
    }
    let rows = layout.rows.enumerated().map { index, row in
      Block(.row(isHeader: index == 0), at: row.range, children: row.cells.map(cell))
    }
    let start = layout.rows.first?.range.lowerBound ?? lines[line].lowerBound
    let end = layout.rows.count > 1 ? layout.rows.last?.range.upperBound : nil
    let range = start..<(end ?? layout.delimiterEnd)
    blocks.append(Block(.table(layout.columns), at: range, children: rows))
    return true
  }

  private func cell(_ range: ByteRange) -> Block {
    Block(.cell, at: range, inlines: range.isEmpty ? [] : inlines[range.lowerBound] ?? [])
  }

  // MARK: - The text for cmark

  private var cellText: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(texts.reduce(0) { $0 + $1.count + 5 })
    for range in texts {
      text += "# ".utf8
      appendUnescapingPipes(range, to: &text)
      text += " #\n".utf8
    }
    appendDefinitions(to: &text)
    return text
  }

  /// Appends the text of a cell, in which `\|` stands for a pipe, even in code.
  private func appendUnescapingPipes(_ range: ByteRange, to text: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = lines.bytes[index]
      let next = index + 1 < range.upperBound ? lines.bytes[index + 1] : 0
      if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "|") {
        text.append(next)
        index += 2
      } else if byte == UInt8(ascii: "\\"), next.isASCIIPunctuation {
        text += [byte, next]
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
  }

  /// Appends the link reference definitions of the body, so that links in cells find them.
  private func appendDefinitions(to text: inout [UInt8]) {
    var line = 0
    while line < lines.count {
      let content = lines.content(of: line, TextLimits.containers)
      guard lines.bytes[content].first == UInt8(ascii: "[") else {
        line += 1
        continue
      }
      var paragraph: [UInt8] = []
      while line < lines.count, !lines.isBlank(line, TextLimits.containers) {
        paragraph += lines.bytes[lines.content(of: line, TextLimits.containers)]
        paragraph.append(UInt8(ascii: "\n"))
        line += 1
      }
      var definitions = ReferenceDefinitionScanner(paragraph)
      _ = definitions.skipAll()
      text.append(UInt8(ascii: "\n"))
      text += definitions.skipped
    }
  }
}
