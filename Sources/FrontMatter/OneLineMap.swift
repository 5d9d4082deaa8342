import Source

/// Front matter of the form that nearly all has: a key and a value a line, in plain words.
///
/// Values are plain or quoted texts without escapes, and lists and maps in brackets of such texts.
/// It is a small part of YAML, read here because libyaml takes ten times as long. Whatever else
/// stands there, mistakes included, is for libyaml; a test proves that both read the same.
struct OneLineMap {
  /// The longest key, in bytes; libyaml has limits for much longer ones.
  private static let longestKey = 64

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  /// The entries of a text without invisible characters; `nil` if only libyaml can read it.
  static func entries(of text: YAMLText) -> [Entry]? {
    guard text.depth > 1 else { return nil }
    var map = OneLineMap(
      bytes: text.file.bytes, end: text.content.upperBound, index: text.content.lowerBound)
    return map.readEntries()
  }

  private mutating func readEntries() -> [Entry]? {
    var entries: [Entry] = []
    entries.reserveCapacity(TreeBuilder.usualKeys)
    while index < end {
      guard let entry = readEntry(), !entries.contains(where: { $0.key == entry.key }) else {
        return nil
      }
      entries.append(entry)
    }
    return entries.isEmpty ? nil : entries
  }

  private mutating func readEntry() -> Entry? {
    guard let key = readKey() else { return nil }
    let behind = index
    guard let value = isAtLineEnd ? Node(.scalar("", .plain), at: behind..<behind) : readValue(),
      isAtLineEnd
    else { return nil }
    index += 1
    return Entry(key: text(key), keyRange: key, value: value)
  }

  /// Reads a key with its colon; a value follows after blanks, or the end of the line.
  private mutating func readKey() -> ByteRange? {
    let start = index
    guard current.isASCIILetter else { return nil }
    while current.isKeyPart { index += 1 }
    let key = start..<index
    guard key.count <= Self.longestKey, current == UInt8(ascii: ":") else { return nil }
    index += 1
    return isAtLineEnd || current == UInt8(ascii: " ") ? key : nil
  }

  private mutating func readValue() -> Node? {
    skipBlanks()
    switch current {
    case UInt8(ascii: "["): return readList()
    case UInt8(ascii: "{"): return readMap()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return readQuoted()
    default: return readPlainLine()
    }
  }

  // MARK: - Texts

  /// Reads a plain text that runs to the end of its line.
  private mutating func readPlainLine() -> Node? {
    guard current.isASCIIAlphanumeric else { return nil }
    let start = index
    while !isAtLineEnd {
      let next = index + 1 < end ? bytes[index + 1] : UInt8(ascii: "\n")
      switch current {
      case UInt8(ascii: ":") where next.isBlank || next.isLineEnd: return nil
      case UInt8(ascii: " ") where next == UInt8(ascii: "#") || next.isLineEnd: return nil
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): return nil
      default: index += 1
      }
    }
    return node(start..<index, .plain)
  }

  /// Reads a text in brackets or braces: in quotes, or plain with letters, digits and few marks.
  private mutating func readFlowText() -> Node? {
    guard !current.isQuote else { return readQuoted() }
    guard current.isASCIIAlphanumeric else { return nil }
    let start = index
    var last = index
    while current.isFlowPart || current == UInt8(ascii: " ") {
      if current != UInt8(ascii: " ") { last = index }
      index += 1
    }
    return node(start..<last + 1, .plain)
  }

  /// Reads a text in quotes without anything that stands for something else.
  private mutating func readQuoted() -> Node? {
    let quote = current
    let start = index
    index += 1
    while current != quote {
      guard !isAtLineEnd, !current.isLineEnd, current != UInt8(ascii: "\\"),
        current != UInt8(ascii: "\t")
      else { return nil }
      index += 1
    }
    index += 1
    guard current != quote else { return nil }
    let style: Node.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
    return Node(.scalar(text(start + 1..<index - 1), style), at: start..<index)
  }

  // MARK: - Lists and maps

  private mutating func readList() -> Node? {
    var nodes: [Node] = []
    let range = readMembers(closedBy: UInt8(ascii: "]")) { map in
      guard let node = map.readFlowText() else { return false }
      nodes.append(node)
      return true
    }
    return range.map { Node(.list(nodes, isFlow: true), at: $0) }
  }

  private mutating func readMap() -> Node? {
    var entries: [Entry] = []
    let range = readMembers(closedBy: UInt8(ascii: "}")) { map in
      guard let key = map.readKey() else { return false }
      map.skipBlanks()
      guard let value = map.readFlowText() else { return false }
      let entry = Entry(key: map.text(key), keyRange: key, value: value)
      guard !entries.contains(where: { $0.key == entry.key }) else { return false }
      entries.append(entry)
      return true
    }
    return range.map { Node(.map(entries, isFlow: true), at: $0) }
  }

  /// Reads what stands between brackets, apart by commas, and gives the range with the brackets.
  private mutating func readMembers(
    closedBy close: UInt8, _ readMember: (inout OneLineMap) -> Bool
  ) -> ByteRange? {
    let start = index
    index += 1
    skipBlanks()
    while current != close {
      guard readMember(&self) else { return nil }
      skipBlanks()
      guard current != close else { break }
      guard current == UInt8(ascii: ",") else { return nil }
      index += 1
      skipBlanks()
      guard current != close else { return nil }
    }
    index += 1
    return start..<index
  }

  // MARK: - Bytes

  /// The byte here; a line end at the end.
  private var current: UInt8 { index < end ? bytes[index] : UInt8(ascii: "\n") }

  private var isAtLineEnd: Bool { current == UInt8(ascii: "\n") }

  private mutating func skipBlanks() {
    while current == UInt8(ascii: " ") { index += 1 }
  }

  private func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func node(_ range: ByteRange, _ style: Node.Style) -> Node {
    Node(.scalar(text(range), style), at: range)
  }
}

extension UInt8 {
  /// Whether it may stand in a key after its first letter.
  fileprivate var isKeyPart: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  /// Whether it may stand in a plain text in brackets, and means nothing there.
  fileprivate var isFlowPart: Bool {
    isKeyPart || self == UInt8(ascii: ".") || self == UInt8(ascii: "/") || self >= 0x80
  }
}
