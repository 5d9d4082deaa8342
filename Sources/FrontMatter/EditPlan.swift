import Source

/// Works out the edits of one change; `FrontMatterEditor` proves them.
struct EditPlan {
  let file: SourceFile
  let frontMatter: FrontMatter

  var bytes: [UInt8] { file.bytes }

  /// The line end of the file.
  var lineEnd: String { bytes.lineEnd(after: 0) }

  /// Sets a value, or adds its key.
  func set(_ place: EditPlace, _ path: [String], _ value: FrontMatterValue) -> [TextEdit] {
    let below = place.missing.dropFirst(place.index == nil ? 1 : 0)
    let whole = below.reversed().reduce(value) { .map([.init($1, $0)]) }
    if let entry = place.entry { return replace(entry, with: whole, inFlow: place.isInFlow) }
    let key = place.missing.first ?? path[path.count - 1]
    return insert(key, whole, into: place, after: nil)
  }

  /// Adds a key after one of the entries of a map; after the last one if none is given.
  func insert(
    _ key: String, _ value: FrontMatterValue, into place: EditPlace, after index: Int?
  ) -> [TextEdit] {
    guard frontMatter.isPresent else { return create(key, value) }
    let known = index.map { place.entries[$0] } ?? place.entries.last
    if place.isFlow { return insertInBraces(key, value, place, after: known) }
    guard let known else {
      let end = frontMatter.content.upperBound
      let needsLineEnd = end > frontMatter.content.lowerBound && !bytes[end - 1].isLineEnd
      let line = ValueWriter.entry(key, value, indent: "", lineEnd: lineEnd) + lineEnd
      return [TextEdit(end..<end, with: (needsLineEnd ? lineEnd : "") + line)]
    }
    let indent = indent(of: known)
    let end = endOfLines(of: known.value)
    // Of its own line, where the lines of a file end in several ways: removing gives back the file.
    let lineEnd = end < bytes.count ? bytes.lineEnd(after: end) : lineEnd
    let line = ValueWriter.entry(key, value, indent: indent, lineEnd: lineEnd)
    return [TextEdit(end..<end, with: lineEnd + indent + line)]
  }

  /// Removes an entry of a map; of the last one of an inner map, empty braces stay.
  func remove(_ index: Int, from place: EditPlace) -> [TextEdit] {
    let entries = place.entries
    if entries.count == 1, let parent = place.parents.last {
      return replace(parent, with: .map([]), inFlow: place.isInFlow)
    }
    guard place.isFlow else {
      let entry = entries[index]
      return [removeLines(entry.keyRange.lowerBound..<entry.value.range.upperBound)]
    }
    if index + 1 < entries.count {
      let next = entries[index + 1].keyRange.lowerBound
      return [TextEdit(entries[index].keyRange.lowerBound..<next, with: "")]
    }
    let start =
      index > 0
      ? comma(after: entries[index - 1].value.range.upperBound) : entries[0].keyRange.lowerBound
    return [TextEdit(start..<entries[index].value.range.upperBound, with: "")]
  }

  /// Where the comma stands behind a value in braces; what is before it belongs to the value.
  private func comma(after valueEnd: Int) -> Int {
    var index = valueEnd
    while index < bytes.count, bytes[index].isBlank || bytes[index].isLineEnd {
      index = bytes.skippingBlanks(from: index + 1, to: bytes.count)
      if index < bytes.count, bytes[index] == UInt8(ascii: "#") {
        index = bytes.contentEnd(from: index)
      }
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ",") ? index : valueEnd
  }

  /// Replaces the value of an entry.
  func replace(_ entry: Entry, with value: FrontMatterValue, inFlow: Bool) -> [TextEdit] {
    let node = entry.value
    switch (node.content, value) {
    case (.scalar, _) where node.range.isEmpty: return [fill(entry, with: value, inFlow: inFlow)]
    case (.scalar(_, let style), .scalar(let text)):
      return ScalarEdit(plan: self, entry: entry, style: style, inFlow: inFlow)
        .edits(to: ScalarText(text))
    case (.list(let old, let isFlow), .list(let new)) where !new.isEmpty && !old.isEmpty:
      return ListEdit(plan: self, node: node, old: old, new: new).edits(isFlow: isFlow)
    case (.map(let old, isFlow: false), .map(let new)) where !new.isEmpty && !old.isEmpty:
      let indent = indent(of: old[0])
      let lines = new.map {
        ValueWriter.entry($0.key, $0.value, indent: indent, lineEnd: lineEnd)
      }
      return [TextEdit(node.range, with: lines.joined(separator: lineEnd + indent))]
    case (.list(_, isFlow: false), _), (.map(_, isFlow: false), _):
      return collapse(entry, to: ValueWriter.oneLine(value, inFlow: inFlow))
    default: return [TextEdit(node.range, with: ValueWriter.oneLine(value, inFlow: inFlow))]
    }
  }

  /// The blanks before a key.
  func indent(of entry: Entry) -> String {
    let start = bytes.startOfLine(holding: entry.keyRange.lowerBound)
    let blanks = bytes[start..<entry.keyRange.lowerBound].prefix { $0 == UInt8(ascii: " ") }
    return String(repeating: " ", count: blanks.count)
  }

  /// Where the content of the last line of a value ends, with empty lines that belong to it.
  func endOfLines(of node: Node) -> Int {
    var end = bytes.contentEnd(from: node.range.upperBound)
    guard node.endsWithKeptLines else { return end }
    while let line = bytes.lineRange(from: bytes.startOfLine(after: end)),
      line.content.isEmpty, line.content.lowerBound < frontMatter.content.upperBound
    {
      end = line.content.upperBound
    }
    return end
  }

  /// Removes whole lines, with the line end behind them; at the end of a file with the one before.
  func removeLines(_ range: ByteRange) -> TextEdit {
    var start = bytes.startOfLine(holding: range.lowerBound)
    let content = bytes.contentEnd(from: range.upperBound)
    let end = bytes.startOfLine(after: content)
    if content == end {
      if start > 0, bytes[start - 1] == UInt8(ascii: "\n") { start -= 1 }
      if start > 0, bytes[start - 1] == UInt8(ascii: "\r") { start -= 1 }
    }
    return TextEdit(start..<end, with: "")
  }

  private func create(_ key: String, _ value: FrontMatterValue) -> [TextEdit] {
    let start = frontMatter.bodyStart
    let entry = ValueWriter.entry(key, value, indent: "", lineEnd: lineEnd)
    let needsEmptyLine = start < bytes.count && !bytes[start].isLineEnd
    let lines = ["---", entry, "---"] + (needsEmptyLine ? [""] : [])
    return [TextEdit(start..<start, with: lines.map { $0 + lineEnd }.joined())]
  }

  private func insertInBraces(
    _ key: String, _ value: FrontMatterValue, _ place: EditPlace, after known: Entry?
  ) -> [TextEdit] {
    let member = ValueWriter.member(.init(key, value))
    guard let known else {
      return place.parents.last.map { [TextEdit($0.value.range, with: "{\(member)}")] } ?? []
    }
    let range = known.value.range
    let end = range.isEmpty ? endOfGap(from: range.upperBound) : range.upperBound
    return [TextEdit(end..<end, with: ", " + member)]
  }

  /// Writes a value where none is: behind the colon.
  private func fill(_ entry: Entry, with value: FrontMatterValue, inFlow: Bool) -> TextEdit {
    let start = entry.value.range.lowerBound
    guard bytes[start - 1] == UInt8(ascii: ":") else {
      return TextEdit(start..<start, with: ": " + ValueWriter.oneLine(value, inFlow: inFlow))
    }
    let rest = start..<bytes.contentEnd(from: start)
    let isLast = bytes[rest].allSatisfy(\.isBlank)
    let text =
      isLast && !inFlow
      ? ValueWriter.value(value, indent: indent(of: entry), lineEnd: lineEnd)
      : ValueWriter.oneLine(value, inFlow: inFlow)
    if inFlow { return TextEdit(start..<endOfGap(from: start), with: " " + text) }
    let hasBlank = isLast && rest.count == 1
    return hasBlank
      ? TextEdit(rest.upperBound..<rest.upperBound, with: text)
      : TextEdit(start..<start, with: " " + text)
  }

  /// Where the blanks end that stand before the next comma or bracket; the start if there is none.
  private func endOfGap(from start: Int) -> Int {
    let end = bytes.skippingBlanks(from: start, to: bytes.count)
    let closing = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
    return end < bytes.count && closing.contains(bytes[end]) ? end : start
  }

  /// Puts a value on the line of its key, and removes the lines of a block below it.
  private func collapse(_ entry: Entry, to text: String) -> [TextEdit] {
    let blanks = bytes.skippingBlanks(from: entry.keyRange.upperBound, to: bytes.count)
    let colon = min(blanks + 1, entry.value.range.lowerBound)
    let lineContent = min(bytes.contentEnd(from: colon), entry.value.range.upperBound)
    return [
      TextEdit(colon..<colon, with: " " + text),
      TextEdit(lineContent..<entry.value.range.upperBound, with: ""),
    ]
  }
}

extension Node {
  /// Whether its last scalar is a block after `|+` or `>+`, which keeps the empty lines behind it.
  fileprivate var endsWithKeptLines: Bool {
    switch content {
    case .scalar(let text, let style):
      (style == .literal || style == .folded) && text.hasSuffix("\n\n")
    case .list(let nodes, isFlow: false): nodes.last?.endsWithKeptLines == true
    case .map(let entries, isFlow: false): entries.last?.value.endsWithKeptLines == true
    default: false
    }
  }
}
