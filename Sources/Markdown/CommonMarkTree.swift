internal import CArena
internal import CCmark

/// The tree that cmark makes of a text; freed when it goes out of scope.
///
/// It lives in the memory of its thread, so it must not go to another one.
struct CommonMarkTree: ~Copyable {
  private let root: CommonMarkNode

  /// Parses the bytes of a text from an offset to its end, or gives `nil` when nothing is there.
  init?(parsing bytes: [UInt8], from start: Int = 0) {
    guard start < bytes.count else { return nil }
    cmark_arena_begin()
    let memory = cmark_arena().assumingMemoryBound(to: cmark_mem.self)
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
    bytes[start...].withUnsafeBytes { text in
      cmark_parser_feed(parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_arena_end()
      return nil
    }
    self.root = CommonMarkNode(pointer: root)
  }

  deinit { cmark_arena_end() }

  /// The first block at the top level, which must not outlive the tree.
  var firstBlock: CommonMarkNode? { root.firstChild }
}

/// A node of a tree of cmark, valid as long as the tree.
struct CommonMarkNode: Equatable {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CommonMarkNode? { cmark_node_first_child(pointer).map(Self.init) }
  var next: CommonMarkNode? { cmark_node_next(pointer).map(Self.init) }
  var parent: CommonMarkNode? { cmark_node_parent(pointer).map(Self.init) }

  /// The quotes and list items around a block, from the inside out.
  var containers: [CommonMarkNode] {
    sequence(first: self) { $0.parent }.dropFirst()
      .filter { $0.type == CMARK_NODE_BLOCK_QUOTE || $0.type == CMARK_NODE_ITEM }
  }

  var childCount: Int {
    var count = 0
    var child = firstChild
    while let node = child {
      count += 1
      child = node.next
    }
    return count
  }

  /// The line of the first byte, from 1 in the parsed text.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The column of the first byte of a block, from 1 in bytes; for inlines it is often wrong.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var literal: String { Self.string(cmark_node_get_literal(pointer)) }
  var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
  var destination: String { Self.string(cmark_node_get_url(pointer)) }
  var title: String { Self.string(cmark_node_get_title(pointer)) }

  /// The bytes of the literal up to its terminating zero.
  var literalBytes: UnsafePointer<CChar>? { cmark_node_get_literal(pointer) }

  /// The number of line ends in the literal.
  var literalLineCount: Int {
    guard var byte = literalBytes else { return 0 }
    var count = 0
    while byte.pointee != 0 {
      if byte.pointee == 0x0A { count += 1 }
      byte += 1
    }
    return count
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text)
  }
}

/// The kinds of nodes that hold other blocks.
extension cmark_node_type {
  var holdsBlocks: Bool {
    self == CMARK_NODE_BLOCK_QUOTE || self == CMARK_NODE_LIST || self == CMARK_NODE_ITEM
  }
}
