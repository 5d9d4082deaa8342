internal import CCmark
internal import Source

/// The blocks of a tree in the order of their starts, each with its place in the source.
///
/// A block ends where a later one starts at the latest, so the list answers what cmark does not.
struct BlockOutline {
  /// A block of the tree and where it starts.
  struct Entry {
    let node: CommonMarkNode
    let type: cmark_node_type
    /// The index of its first line in the lines of the body.
    var line: Int
    /// The offset in the file of its first byte.
    var start: Int
    /// The number of blocks around it.
    let depth: Int
    /// The number of quotes around it, without itself.
    let quoteDepth: Int
    /// The number of blocks right inside it.
    var childCount = 0
  }

  private(set) var entries: [Entry] = []

  /// Whether blocks were nested deeper than the limit; they are left out then.
  private(set) var isTooDeep = false

  /// Lists the blocks of a tree.
  init(of tree: borrowing CommonMarkTree, in lines: BodyLines) {
    entries.reserveCapacity(min(lines.count, 64))
    var parents: [Int] = []
    var quoteDepth = 0
    var next = tree.firstBlock
    while let node = next {
      let entry = Self.entry(node, parents.count, quoteDepth, lines)
      if let parent = parents.last { entries[parent].childCount += 1 }
      entries.append(entry)
      if entry.type.holdsBlocks, let child = node.firstChild {
        guard parents.count < TextLimits.blockDepth else {
          isTooDeep = true
          return
        }
        parents.append(entries.count - 1)
        if entry.type == CMARK_NODE_BLOCK_QUOTE { quoteDepth += 1 }
        next = child
        continue
      }
      next = node.next
      while next == nil, let parent = parents.popLast() {
        if entries[parent].type == CMARK_NODE_BLOCK_QUOTE { quoteDepth -= 1 }
        next = entries[parent].node.next
      }
    }
  }

  private static func entry(
    _ node: CommonMarkNode, _ depth: Int, _ quoteDepth: Int, _ lines: BodyLines
  ) -> Entry {
    let line = min(max(node.startLine - 1, 0), lines.count - 1)
    let range = lines[line]
    let column = max(node.startColumn - 1, 0)
    var start = min(range.lowerBound + column, range.upperBound)
    while start < range.upperBound, lines.bytes[start].isBlank { start += 1 }
    return Entry(
      node: node, type: node.type, line: line, start: start, depth: depth, quoteDepth: quoteDepth)
  }

  /// The line before which a leaf block ends: that of the next block, or the end of the text.
  func lineLimit(after index: Int, lineCount: Int) -> Int {
    let next = index + 1 < entries.count ? entries[index + 1].line : lineCount
    return max(next, entries[index].line + 1)
  }
}
