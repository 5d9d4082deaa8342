internal import Source

/// Finds where the destinations of links stand, by searching the source of their blocks.
struct LinkFinder {
  private let bytes: [UInt8]
  private(set) var links: [LinkOccurrence] = []
  private var block: ByteRange = 0..<0
  private var position = 0
  /// How many bytes may still be searched: hostile texts have many links that are never found.
  private var budget = 16 * 1024 * 1024

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      if !block.inlines.isEmpty {
        self.block = block.range
        position = block.range.lowerBound
        visit(block.inlines)
      }
      visit(block.children)
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let parts), .strong(let parts), .strikethrough(let parts): visit(parts)
      case .link(let destination, _, let parts):
        if parts == [.text(destination)] || Self.completes(destination, parts) {
          add(destination, label: parts.plainText)
        } else {
          visit(parts)
          add(destination)
        }
      case .image(let destination, _, let parts):
        visit(parts)
        add(destination, isImage: true)
      case .text, .softBreak, .lineBreak, .code, .html: break
      }
    }
  }

  /// Whether a destination is its label with what the source leaves out before it.
  private static func completes(_ destination: String, _ label: [Inline]) -> Bool {
    guard case .text(let text)? = label.first, label.count == 1 else { return false }
    return destination == "http://" + text || destination == "mailto:" + text
  }

  private mutating func add(_ destination: String, label: String? = nil, isImage: Bool = false) {
    let text = Array((label ?? destination).utf8)
    var range = place(of: text, isBare: label != nil)
    if let range { position = range.upperBound }
    if let label = range, bytes[label.upperBound..<block.upperBound].starts(with: "](".utf8) {
      range = place(of: Array(destination.utf8), isBare: false)
      if let range { position = range.upperBound }
    }
    links.append(
      LinkOccurrence(
        destination: destination, isImage: isImage, range: range ?? block, isExact: range != nil))
  }

  /// The next place of a destination: after `](` or `<`, or anywhere for a bare address.
  private mutating func place(of text: [UInt8], isBare: Bool) -> ByteRange? {
    guard let first = text.first else { return nil }
    var index = position
    while index + text.count <= block.upperBound, budget > 0 {
      budget -= 1
      if bytes[index] == first {
        budget -= text.count
        if bytes[index...].starts(with: text), isBare || isDestination(at: index) {
          return index..<(index + text.count)
        }
      }
      index += 1
    }
    return nil
  }

  private func isDestination(at index: Int) -> Bool {
    var before = index - 1
    if before >= block.lowerBound, bytes[before] == UInt8(ascii: "<") { return true }
    while before >= block.lowerBound, bytes[before] <= 0x20 { before -= 1 }
    return before > block.lowerBound && bytes[before] == UInt8(ascii: "(")
      && bytes[before - 1] == UInt8(ascii: "]")
  }
}
