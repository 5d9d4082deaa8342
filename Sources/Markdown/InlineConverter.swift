internal import CCmark

/// Makes values of the inlines of a tree.
struct InlineConverter {
  /// Whether inlines were nested deeper than the limit; the deepest are left out then.
  private(set) var isTooDeep = false

  /// The inlines inside of a node.
  mutating func inlines(of node: CommonMarkNode) -> [Inline] {
    inlines(of: node, depth: 0, isInLink: false)
  }

  private mutating func inlines(
    of parent: CommonMarkNode, depth: Int, isInLink: Bool
  ) -> [Inline] {
    guard depth <= TextLimits.inlineDepth else {
      isTooDeep = true
      return []
    }
    var result: [Inline] = []
    var run = TextRun(isInLink: isInLink)
    var next = parent.firstChild
    while let node = next {
      next = node.next
      let type = node.type
      if type == CMARK_NODE_TEXT {
        run.append(node.literalBytes)
        continue
      }
      run.flush(to: &result)
      result.append(inline(node, type, depth: depth, isInLink: isInLink))
    }
    run.flush(to: &result)
    return result
  }

  private mutating func inline(
    _ node: CommonMarkNode, _ type: cmark_node_type, depth: Int, isInLink: Bool
  ) -> Inline {
    switch type {
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(node.literal)
    case CMARK_NODE_HTML_INLINE: .html(node.literal)
    case CMARK_NODE_EMPH:
      .emphasis(inlines(of: node, depth: depth + 1, isInLink: isInLink))
    case CMARK_NODE_STRONG:
      .strong(inlines(of: node, depth: depth + 1, isInLink: isInLink))
    case CMARK_NODE_LINK:
      .link(
        destination: node.destination, title: node.title,
        inlines(of: node, depth: depth + 1, isInLink: true))
    case CMARK_NODE_IMAGE:
      .image(
        destination: node.destination, title: node.title,
        inlines(of: node, depth: depth + 1, isInLink: true))
    default: .text(node.literal)
    }
  }
}
