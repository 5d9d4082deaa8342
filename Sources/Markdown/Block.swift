public import Source

/// A block of a Markdown document (CommonMark 0.30 with GitHub's tables and task items).
public struct Block: Sendable, Hashable {
  /// What a block is.
  public enum Kind: Sendable, Hashable {
    /// Running text.
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: Int)
    /// A fenced or indented code block, with the words after the fence and the text inside.
    case code(info: String, text: String)
    /// Raw HTML.
    case html(String)
    /// A horizontal rule.
    case thematicBreak
    /// A block quote.
    case quote
    /// A list; `start` is the first number of an ordered list and `nil` for bullets.
    case list(start: Int?, isTight: Bool)
    /// An item of a list; `task` says whether its box is ticked, and is `nil` without a box.
    case item(task: Bool?)
    /// A table, with the alignment of each column; its children are rows.
    case table([ColumnAlignment])
    /// A row of a table; its children are cells.
    case row(isHeader: Bool)
    /// A cell of a row.
    case cell
  }

  /// What the block is.
  public let kind: Kind

  /// From the first byte of the block (its marker, for items, quotes and headings) to the end of
  /// its last line that is not blank, in bytes of the file.
  public let range: ByteRange

  /// The blocks inside: of a quote, list, item, table or row.
  public let children: [Block]

  /// The text inside: of a paragraph, heading or cell.
  public let inlines: [Inline]

  /// Makes a block.
  public init(_ kind: Kind, at range: ByteRange, children: [Block] = [], inlines: [Inline] = []) {
    self.kind = kind
    self.range = range
    self.children = children
    self.inlines = inlines
  }
}

/// How a column of a table is aligned.
public enum ColumnAlignment: Sendable, Hashable {
  /// As the reader's style sheet says.
  case natural
  /// To the left.
  case left
  /// In the middle.
  case center
  /// To the right.
  case right
}
