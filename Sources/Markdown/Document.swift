public import Source

/// A Markdown text as a tree of values.
public struct Document: Sendable, Hashable {
  /// The blocks at the top level, in order.
  public let blocks: [Block]

  /// What makes the text unreadable or dangerous: nesting or sizes above the limits.
  public let defects: [Defect]

  /// Parses the body of a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - start: the offset in bytes at which the body starts, after any front matter.
  public init(parsing file: SourceFile, from start: Int = 0) {
    guard let tree = CommonMarkTree(parsing: file.bytes, from: start) else {
      blocks = []
      defects = []
      return
    }
    let lines = BodyLines(of: file, from: start)
    let outline = BlockOutline(of: tree, in: lines)
    var converter = BlockConverter(file: file, lines: lines, outline: outline)
    blocks = converter.blocks()
    defects = []
  }
}
