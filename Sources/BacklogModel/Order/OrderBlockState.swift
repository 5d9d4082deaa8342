import Source

/// How much of CommonMark's block structure stands open between two lines of an order.
///
/// Whatever is in doubt counts as an open paragraph, which the scanner then treats with care.
struct OrderBlockState {
  /// Whether the line before was not blank.
  private(set) var followsLine = false

  /// The column that a line must be indented to in order to stand inside the open item of a
  /// numbered list; `nil` if none is surely open.
  private(set) var itemColumn: Int?

  /// Whether a paragraph outside of any list may be open.
  private var mayBeParagraph = false

  /// Whether the innermost open block is surely a paragraph of a list or quote.
  private var isInnerParagraph = false

  /// Whether a numbered line is shown as part of the paragraph above it.
  func isSwallowed(_ marker: OrderMarker) -> Bool {
    mayBeParagraph && (marker.number != 1 || marker.isEmpty)
  }

  /// What makes an order with this line unreadable, seen in its place.
  func trouble(of line: OrderLine) -> OrderTrouble? {
    switch line.kind {
    case .trouble(let trouble): trouble
    case .underline where followsLine && (line.indent > 0 || mayBeParagraph): .underline
    case .heading(2, let name) where line.indent == 0: name.isEmpty ? .emptyHeading : nil
    case .heading(2, _) where line.indent < 4 && line.indent < itemColumn ?? 4: .indentedHeading
    default: nil
    }
  }

  /// Goes on to the next line; `startsEntry` says whether this one begins an entry.
  mutating func advance(over line: OrderLine, startsEntry: Bool) {
    switch line.kind {
    case .blank: close(keepsItem: true)
    case .heading, .thematicBreak, .comment, .underline(isBreak: true): advanceOverLeaf(line)
    case .underline(isBreak: false): advanceOverDashes(line)
    case .marker(let marker): advance(over: marker, line: line, startsEntry: startsEntry)
    case .quote: advanceOverContainer(line)
    case .text, .trouble: advanceOverText(line)
    }
    if case .blank = line.kind { followsLine = false } else { followsLine = true }
  }

  private mutating func close(keepsItem: Bool) {
    mayBeParagraph = false
    isInnerParagraph = false
    if !keepsItem { itemColumn = nil }
  }

  private func isInsideItem(_ line: OrderLine) -> Bool {
    itemColumn.map { line.indent >= $0 } ?? false
  }

  private mutating func advanceOverLeaf(_ line: OrderLine) {
    if line.indent >= 4, !isInsideItem(line) {
      isInnerParagraph = false
    } else {
      close(keepsItem: isInsideItem(line))
    }
  }

  /// A line of dashes may be text, or a bullet without text.
  private mutating func advanceOverDashes(_ line: OrderLine) {
    isInnerParagraph = false
    leaveItem(line)
    if itemColumn == nil, line.indent < 4 { mayBeParagraph = true }
  }

  private mutating func advance(over marker: OrderMarker, line: OrderLine, startsEntry: Bool) {
    guard marker.number != nil, line.indent == 0 else { return advanceOverContainer(line) }
    if isSwallowed(marker) { return advanceOverText(line) }
    close(keepsItem: false)
    itemColumn = marker.contentColumn
    isInnerParagraph = startsEntry
  }

  private mutating func advanceOverContainer(_ line: OrderLine) {
    let column = isInsideItem(line) ? itemColumn ?? 0 : 0
    let mayBeCode = !isInnerParagraph && line.indent >= column + 4
    isInnerParagraph = line.endsInText && !mayBeCode
    if isInnerParagraph { mayBeParagraph = false }
    leaveItem(line)
  }

  private mutating func leaveItem(_ line: OrderLine) {
    if !isInsideItem(line) { itemColumn = nil }
  }

  private mutating func advanceOverText(_ line: OrderLine) {
    if isInnerParagraph { return }
    if isInsideItem(line), let column = itemColumn {
      mayBeParagraph = false
      isInnerParagraph = line.indent < column + 4
    } else {
      itemColumn = nil
      if line.indent < 4 { mayBeParagraph = true }
    }
  }
}
