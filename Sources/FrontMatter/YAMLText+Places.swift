import Source

/// Places in a text, found without YAML's help.
extension YAMLText {
  /// The line that holds an offset.
  func line(at offset: Int) -> ValueLine { ValueLine(in: file.bytes, at: offset, within: content) }

  /// The last line above an offset's line that is not empty.
  func line(above line: ValueLine) -> ValueLine? {
    var start = line.range.lowerBound
    while start > content.lowerBound {
      let above = self.line(at: start - 1)
      if above.indent.upperBound < above.range.upperBound { return above }
      guard above.range.lowerBound < start else { return nil }
      start = above.range.lowerBound
    }
    return nil
  }

  /// The whole text that begins at an offset: a key, a value, or an element inside brackets.
  func valueRange(at offset: Int) -> ByteRange? {
    let line = line(at: offset)
    if line.key?.lowerBound == offset { return line.key }
    if line.value.lowerBound == offset, !line.value.isEmpty {
      return isInFlow(offset) ? element(at: offset, on: line) : line.value
    }
    return line.range.contains(offset) ? element(at: offset, on: line) : nil
  }

  /// Whether an offset stands inside brackets that open on its line or above it.
  func isInFlow(_ offset: Int) -> Bool {
    var line = line(at: offset)
    for _ in 0..<50 {
      if let first = file.bytes[line.value].first, line.value.lowerBound < offset,
        first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
      {
        return file.bytes.closingBracket(of: line.value.lowerBound..<offset) == nil
      }
      guard line.key == nil, let above = self.line(above: line) else { return false }
      line = above
    }
    return false
  }

  /// Whether a word, which is not empty, stands somewhere in the text.
  func mentions(_ word: String) -> Bool {
    let word = Array(word.utf8)
    let bytes = file.bytes.span
    for start in content where bytes[start] == word[0] && content.upperBound - start >= word.count {
      if word.indices.allSatisfy({ file.bytes[start + $0] == word[$0] }) { return true }
    }
    return false
  }

  private func element(at offset: Int, on line: ValueLine) -> ByteRange? {
    let end = line.value.contains(offset) ? line.value.upperBound : line.range.upperBound
    let rest = file.bytes[offset..<max(offset, end)]
    let stop = rest.firstIndex { ",]}".utf8.contains($0) } ?? rest.endIndex
    let range = file.bytes.trimmingBlanksAtEnd(of: offset..<stop)
    return range.isEmpty ? nil : range
  }
}
