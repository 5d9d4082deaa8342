import Source

/// Makes a tree of the tags of a template.
///
/// A tag that writes nothing and stands alone on its line takes the whole line with it.
struct TemplateParser {
  /// Something that is open, and what stands in it so far.
  private struct Open {
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
  }

  /// What is wrong with a template, and where.
  struct Failure: Error {
    let message: String
    let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var nodes: [TemplateNode] = []
  private var open: [Open] = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The pieces of a template.
  static func nodes(of bytes: [UInt8]) throws(Failure) -> [TemplateNode] {
    let (tags, unfinished) = TemplateTag.all(in: bytes)
    var parser = TemplateParser(bytes)
    for tag in tags { try parser.read(tag) }
    if let unfinished { throw Failure(message: "a tag is not closed", offset: unfinished) }
    try parser.readText(to: bytes.count)
    if let tag = parser.open.last?.tag {
      throw Failure(message: "a section is never closed", offset: tag.range.lowerBound)
    }
    return parser.nodes
  }

  private mutating func read(_ tag: TemplateTag) throws(Failure) {
    guard tag.kind == .comment || Self.isName(tag.name) else {
      throw Failure(
        message: "a tag is not closed or has a strange name", offset: tag.range.lowerBound)
    }
    let line = lineOfLone(tag)
    try readText(to: line?.lowerBound ?? tag.range.lowerBound)
    position = line?.upperBound ?? tag.range.upperBound
    switch tag.kind {
    case .variable(let isEscaped): try append(.variable(tag.name, isEscaped: isEscaped), at: tag)
    case .partial: try append(.template(tag.name, blocks: [:]), at: tag)
    case .section, .block, .parent: open.append(Open(tag: tag))
    case .close: try close(tag)
    case .comment, .directive: break
    }
  }

  private mutating func close(_ tag: TemplateTag) throws(Failure) {
    guard let closed = open.popLast(), closed.tag.name == tag.name else {
      throw Failure(
        message: "the section that ends here has another name", offset: tag.range.lowerBound)
    }
    switch closed.tag.kind {
    case .section(let isInverted):
      try append(.section(tag.name, isInverted: isInverted, closed.nodes), at: closed.tag)
    case .block:
      try append(.block(tag.name, closed.nodes), at: closed.tag)
    default:
      var blocks: [String: [TemplateNode]] = [:]
      for case .block(let name, let nodes) in closed.nodes { blocks[name] = nodes }
      try append(.template(tag.name, blocks: blocks), at: closed.tag)
    }
  }

  private mutating func readText(to end: Int) throws(Failure) {
    guard position < end else { return }
    let text = bytes[position..<end]
    if open.last?.tag.kind == .parent, text.allSatisfy({ $0.isBlank || $0.isLineEnd }) { return }
    try append(.text(Array(text)), at: nil)
  }

  /// Adds a piece to what is open; a template that is extended takes nothing but blocks.
  private mutating func append(_ node: TemplateNode, at tag: TemplateTag?) throws(Failure) {
    guard !open.isEmpty else { return nodes.append(node) }
    let last = open.count - 1
    if open[last].tag.kind == .parent, tag?.kind != .block {
      throw Failure(
        message: "only blocks may stand inside a template that is extended",
        offset: tag?.range.lowerBound ?? position)
    }
    open[last].nodes.append(node)
  }

  /// The line of a tag that writes nothing and has only blanks beside it.
  private func lineOfLone(_ tag: TemplateTag) -> ByteRange? {
    if case .variable = tag.kind { return nil }
    var start = tag.range.lowerBound
    while start > position, bytes[start - 1].isBlank { start -= 1 }
    guard start == 0 || bytes[start - 1].isLineEnd else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    guard end < bytes.count else { return start..<end }
    guard bytes[end].isLineEnd else { return nil }
    let isPair = bytes[end...].starts(with: "\r\n".utf8)
    return start..<end + (isPair ? 2 : 1)
  }

  private static func isName(_ name: String) -> Bool {
    name == "."
      || !name.isEmpty
        && name.utf8.allSatisfy {
          $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
  }
}

extension UInt8 {
  /// Whether it is a line feed or a carriage return.
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
