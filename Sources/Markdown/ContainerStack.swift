internal import Source

/// The quotes and list items that are open at a line, or more of them.
///
/// It follows the rules of CommonMark 0.30, section 5, but takes code for text and keeps all
/// containers open over a line that may be a lazy continuation: an upper bound, cheaply.
struct ContainerStack {
  private enum Container {
    case quote
    /// A list item whose content is indented by so many columns more than its parent's.
    case item(indent: Int)
  }

  private var open: [Container] = []
  private var wasBlank = true

  /// No container is open, as at the start of a text.
  init() {}

  /// The containers that cmark found around a block.
  init(around block: CommonMarkNode, in lines: BodyLines) {
    var reader = IndentReader(line: 0..<0, bytes: lines.bytes)
    var line = 0
    for node in block.containers.reversed() {
      if node.startLine != line {
        line = node.startLine
        reader = IndentReader(line: lines[line - 1], bytes: lines.bytes)
        _ = matchedCount(&reader)
      }
      guard let container = Self.container(&reader) else { return }
      open.append(container)
    }
  }

  /// Whether a line stands inside all open containers, and is no lazy continuation.
  func areContinued(by line: ByteRange, of bytes: [UInt8]) -> Bool {
    var reader = IndentReader(line: line, bytes: bytes)
    return matchedCount(&reader) == open.count
  }

  /// Takes in a line and gives the number of containers that may be open at it.
  mutating func visit(_ line: ByteRange, of bytes: [UInt8]) -> Int {
    var reader = IndentReader(line: line, bytes: bytes)
    let first = reader.byte
    if open.isEmpty, !reader.mayOpenContainer(first) {
      wasBlank = reader.isAtEnd
      return 0
    }
    let matched = matchedCount(&reader)
    let isBlank = reader.isAtEnd
    var opened: [Container] = []
    if !reader.isThematicBreak {
      while opened.count <= TextLimits.containers, let container = Self.container(&reader) {
        opened.append(container)
      }
    }
    let mayBeLazy = opened.isEmpty && !isBlank && !wasBlank
    if !mayBeLazy { open.removeLast(open.count - matched) }
    open += opened
    wasBlank = isBlank
    return open.count
  }

  /// The number of open containers that the line continues; the reader moves behind their marks.
  private func matchedCount(_ reader: inout IndentReader) -> Int {
    for (index, container) in open.enumerated() {
      switch container {
      case .quote:
        guard reader.skipQuoteMark() else { return index }
      case .item(let indent):
        guard reader.isAtEnd || reader.skipColumns(indent) else { return index }
      }
    }
    return open.count
  }

  private static func container(_ reader: inout IndentReader) -> Container? {
    if reader.skipQuoteMark() { return .quote }
    return reader.skipListMarker().map(Container.item)
  }
}
