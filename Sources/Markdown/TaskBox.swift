internal import Source

/// The box of a task item, `[ ]` or `[x]`, at the start of the first paragraph of a list item.
enum TaskBox {
  /// Whether the box at an offset is ticked, or `nil` if no box stands there.
  static func state(at start: Int, in bytes: [UInt8]) -> Bool? {
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]")
    else { return nil }
    if start + 3 < bytes.count {
      let next = bytes[start + 3]
      guard next.isBlank || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else {
        return nil
      }
    }
    switch bytes[start + 1] {
    case UInt8(ascii: " "): return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  /// A paragraph without the box at its start; its range stays.
  static func removed(from paragraph: Block) -> Block {
    var inlines = paragraph.inlines
    switch inlines.first {
    case .text(let text) where text.utf8.first == UInt8(ascii: "["):
      let rest = text.utf8.dropFirst(3).drop(while: \.isBlank)
      if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(String(rest) ?? "") }
    case .link:
      // The box happens to be the label of a link reference definition.
      inlines.removeFirst()
    default:
      return paragraph
    }
    if case .softBreak? = inlines.first { inlines.removeFirst() }
    return Block(paragraph.kind, at: paragraph.range, inlines: inlines)
  }
}
