import Source

/// Makes the tree of values of libyaml's events, and refuses what the subset leaves out.
struct TreeBuilder: ~Copyable {
  /// How many keys front matter has at most as a rule.
  static let usualKeys = 12

  private let parser: YAMLParser
  private let text: YAMLText
  private let isCut: Bool
  private var reading = YAMLReading()
  private var hasUnsafe = false

  /// Takes a parser over a text, perhaps cut before an invalid character.
  init(_ parser: consuming YAMLParser, in text: YAMLText, isCut: Bool) {
    self.parser = parser
    self.text = text
    self.isCut = isCut
  }

  /// Reads one document to its end.
  mutating func build() -> YAMLReading {
    readDocument()
    return reading
  }

  private mutating func readDocument() {
    guard next() != nil, let start = next() else { return }
    guard case .documentStart(let hasDirectives) = start.kind else { return }
    if hasDirectives { refuse { Refusal.directive($0.file.line(at: start.range.lowerBound)) } }
    guard let root = next() else { return }
    switch root.kind {
    case .mapStart(let isFlow):
      reading.isFlow = isFlow
      refuseDecoration(of: root)
      guard readMap(from: root, depth: 1) != nil else { return }
    case .scalar(let value, .plain) where value.isEmpty: break
    default: return refuse { Refusal.notAMap(at: root, in: $0) }
    }
    guard next() != nil, let second = next() else { return }
    if case .documentStart = second.kind {
      refuse { Refusal.secondDocument($0.file.line(at: second.range.lowerBound)) }
    }
  }

  private mutating func next() -> YAMLEvent? {
    if let event = parser.next() { return event }
    if !isCut { reading.problem = parser.problem }
    return nil
  }

  /// Notes something that is refused; its words and its cure are only made where they are shown.
  private mutating func refuse(_ defect: (YAMLText) -> Defect) {
    hasUnsafe = true
    guard !text.isTrial, reading.defects.count < YAMLText.limitOfDefects else { return }
    reading.defects.append(defect(text))
  }

  private mutating func refuseDecoration(of event: YAMLEvent) {
    guard let decoration = event.decoration else { return }
    let aliases = reading.aliases
    refuse { Refusal.decoration(decoration, at: event, in: $0, aliases: aliases) }
  }

  /// Reads a value; `nil` when reading has to stop.
  private mutating func readNode(_ event: YAMLEvent, depth: Int, inFlow: Bool) -> Node? {
    refuseDecoration(of: event)
    switch event.kind {
    case .scalar(let value, let style):
      return Node(.scalar(value, style), at: scalarRange(of: event, value, style, inFlow: inFlow))
    case .alias(let name):
      reading.aliases.insert(name)
      refuse { Refusal.alias(name, at: event, in: $0) }
      return Node(.scalar("", .plain), at: event.range)
    case .listStart, .mapStart:
      guard depth < text.depth else {
        refuse { Refusal.tooDeep(at: event, limit: $0.depth) }
        return nil
      }
      if case .mapStart = event.kind { return readMap(from: event, depth: depth + 1) }
      return readList(from: event, depth: depth + 1)
    default: return nil
    }
  }

  private mutating func readList(from start: YAMLEvent, depth: Int) -> Node? {
    guard case .listStart(let isFlow) = start.kind else { return nil }
    var nodes: [Node] = []
    while let event = next() {
      if case .listEnd = event.kind {
        let last = nodes.last?.range.upperBound ?? start.range.upperBound
        let end = isFlow ? event.range.upperBound : last
        return Node(.list(nodes, isFlow: isFlow), at: start.range.lowerBound..<end)
      }
      guard let node = readNode(event, depth: depth, inFlow: isFlow) else { return nil }
      nodes.append(node)
    }
    return nil
  }

  private mutating func readMap(from start: YAMLEvent, depth: Int) -> Node? {
    guard case .mapStart(let isFlow) = start.kind else { return nil }
    var entries: [Entry] = []
    var soundCount = 0
    if depth == 1 { entries.reserveCapacity(Self.usualKeys) }
    defer {
      if depth == 1 { reading.entries = hasUnsafe ? Array(entries.prefix(soundCount)) : entries }
    }
    var keys = KeyIndex()
    while let event = next() {
      if case .mapEnd = event.kind {
        let last = entries.last?.value.range.upperBound ?? start.range.upperBound
        let isClosed = text.file.bytes[start.range.lowerBound] == UInt8(ascii: "{")
        let end = isFlow && isClosed ? event.range.upperBound : last
        return Node(.map(entries, isFlow: isFlow), at: start.range.lowerBound..<end)
      }
      guard let entry = readEntry(event, depth: depth, inFlow: isFlow) else { return nil }
      if let first = keys.first(equalTo: entry, in: entries), !text.isTrial,
        reading.defects.count < YAMLText.limitOfDefects
      {
        reading.defects.append(Refusal.duplicate(entry, of: first, in: text.file))
      }
      entries.append(entry)
      if !hasUnsafe { soundCount += 1 }
    }
    return nil
  }

  private mutating func readEntry(_ event: YAMLEvent, depth: Int, inFlow: Bool) -> Entry? {
    guard case .scalar(let key, _) = event.kind else {
      if case .alias(let name) = event.kind {
        refuse { Refusal.alias(name, at: event, in: $0) }
      } else {
        refuse { Refusal.keyIsNotText(at: event, in: $0) }
      }
      return nil
    }
    refuseDecoration(of: event)
    guard let start = next(), let value = readNode(start, depth: depth, inFlow: inFlow) else {
      return nil
    }
    return Entry(key: key, keyRange: event.range, value: value)
  }

  /// The bytes of a scalar: libyaml's marks, but for block scalars and values that are not there.
  private func scalarRange(
    of event: YAMLEvent, _ value: String, _ style: Node.Style, inFlow: Bool
  ) -> ByteRange {
    switch style {
    case .literal, .folded: return text.file.bytes.blockScalarRange(in: event.range)
    case .plain where value.isEmpty && inFlow:
      var end = event.range.lowerBound
      while end > 0, text.file.bytes[end - 1].isBlank || text.file.bytes[end - 1].isLineEnd {
        end -= 1
      }
      return end..<end
    default: return event.range
    }
  }
}

extension Array<UInt8> {
  /// A block scalar from its `|` or `>` to the end of its last line that is not empty.
  fileprivate func blockScalarRange(in range: ByteRange) -> ByteRange {
    var end = range.upperBound
    var hasContent = false
    while !hasContent, end > range.lowerBound {
      while end > range.lowerBound, self[end - 1].isLineEnd { end -= 1 }
      let start = Swift.max(startOfLine(holding: end), range.lowerBound)
      hasContent = trimmingBlanksAtEnd(of: start..<end).isEmpty == false
      if !hasContent { end = start }
    }
    guard end > contentEnd(from: range.lowerBound) else {
      var header = range.lowerBound + 1
      while header < range.upperBound, !self[header].isBlank, !self[header].isLineEnd {
        header += 1
      }
      return range.lowerBound..<header
    }
    return range.lowerBound..<end
  }
}
