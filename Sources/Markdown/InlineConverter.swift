internal import CCmark

/// Makes values of the inlines of a tree.
struct InlineConverter {
  /// Whether inlines were nested deeper than the limit; the deepest are left out then.
  private(set) var isTooDeep = false

  /// Whether `~~` strikes text through.
  private var readsStrikes = true

  /// Whether `~~` was met.
  private var hasStrikes = false

  /// The inlines inside of a node.
  ///
  /// cmark does not tell an escaped tilde from a plain one: where the source of a block has one,
  /// nothing in it is struck through.
  mutating func inlines(of node: CommonMarkNode, in source: ArraySlice<UInt8>) -> [Inline] {
    hasStrikes = false
    readsStrikes = true
    let inlines = inlines(of: node, depth: 0, isInLink: false)
    guard hasStrikes, Self.hasEscapedTilde(source) else { return inlines }
    readsStrikes = false
    return self.inlines(of: node, depth: 0, isInLink: false)
  }

  private static func hasEscapedTilde(_ source: ArraySlice<UInt8>) -> Bool {
    zip(source, source.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "~") }
  }

  private mutating func inlines(
    of parent: CommonMarkNode, depth: Int, isInLink: Bool
  ) -> [Inline] {
    guard depth <= TextLimits.inlineDepth else {
      isTooDeep = true
      return []
    }
    var list = InlineList(
      isInLink: isInLink, depth: TextLimits.inlineDepth - depth, readsStrikes: readsStrikes)
    list.reserveCapacity(parent.childCount)
    var next = parent.firstChild
    while let node = next {
      next = node.next
      let type = node.type
      if type == CMARK_NODE_TEXT {
        list.append(text: node.literalBytes)
      } else {
        list.append(inline(node, type, depth: depth, isInLink: isInLink))
      }
    }
    list.finish()
    if list.hasStrikes { hasStrikes = true }
    return list.inlines
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
