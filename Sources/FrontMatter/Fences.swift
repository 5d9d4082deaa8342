import Source

/// Where the front matter of a Markdown file begins and ends.
enum Fences: Hashable {
  /// The file has none; its Markdown starts at the offset.
  case absent(bodyStart: Int)
  /// The YAML between the fences, and the start of the Markdown.
  case closed(content: ByteRange, bodyStart: Int)
  /// The opening fence, and the lines below it that look like YAML: up to the first empty line.
  case unclosed(opening: ByteRange, content: ByteRange)

  /// Looks for the fences: `---` on the first line, `---` or `...` on a later one.
  ///
  /// A first line `---` that nothing closes, and that no key follows, is a line across the page.
  init(in bytes: [UInt8]) {
    let start = bytes.startAfterByteOrderMark
    guard let opening = bytes.lineRange(from: start), bytes.isFence(opening.content, dots: false)
    else {
      self = .absent(bodyStart: start)
      return
    }
    var firstEmpty: Int?
    var next = opening.next
    while let line = bytes.lineRange(from: next) {
      if bytes.isFence(line.content, dots: true) {
        self = .closed(content: opening.next..<line.content.lowerBound, bodyStart: line.next)
        return
      }
      if firstEmpty == nil, line.content.isEmpty { firstEmpty = line.content.lowerBound }
      next = line.next
    }
    let content = opening.next..<(firstEmpty ?? bytes.count)
    let firstLine = ValueLine(in: bytes, at: content.lowerBound, within: content)
    if firstLine.key != nil {
      self = .unclosed(opening: opening.content, content: content)
    } else {
      self = .absent(bodyStart: start)
    }
  }
}

extension Array<UInt8> {
  /// Whether a line is `---`, or `...` where that counts, with blanks behind it at most.
  fileprivate func isFence(_ line: ByteRange, dots: Bool) -> Bool {
    guard line.count >= 3 else { return false }
    let mark = self[line.lowerBound]
    guard mark == UInt8(ascii: "-") || dots && mark == UInt8(ascii: ".") else { return false }
    let rest = line.lowerBound + 3
    return self[line.lowerBound + 1] == mark && self[line.lowerBound + 2] == mark
      && self[rest..<line.upperBound].allSatisfy(\.isBlank)
  }
}
