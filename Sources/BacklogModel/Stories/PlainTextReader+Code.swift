import Source

// MARK: Code, escapes, entities

extension PlainTextReader {
  mutating func readEscape() {
    let next = byte(position + 1)
    let isPunctuation = next > 0x20 && next < 0x7F && !next.isASCIIAlphanumeric
    if isPunctuation || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { position += 1 }
    if isPunctuation { emit(next) } else if next != source[position] { emit(UInt8(ascii: "\\")) }
  }

  mutating func readCode() {
    let length = run(of: UInt8(ascii: "`"), from: position)
    guard !openRuns.contains(length), let close = closingRun(length, from: position + length)
    else {
      openRuns.insert(length)
      for _ in 0..<length { emit(UInt8(ascii: "`")) }
      return
    }
    position += length
    var end = close
    let isPadded = close - position > 2 && byte(position) == .blank && byte(close - 1) == .blank
    if isPadded {
      position += 1
      end -= 1
    }
    while position < end {
      let current = source[position]
      if current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") {
        endLine()
      } else if current.isBlank {
        emitBlank()
      } else {
        emit(current)
      }
    }
    position = max(position, close + length)
  }

  func run(of mark: UInt8, from start: Int) -> Int {
    var end = start
    while end < range.upperBound, source[end] == mark { end += 1 }
    return end - start
  }

  func closingRun(_ length: Int, from start: Int) -> Int? {
    var index = start
    while index < range.upperBound {
      guard source[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let found = run(of: UInt8(ascii: "`"), from: index)
      if found == length { return index }
      index += found
    }
    return nil
  }

  mutating func readEntity() {
    for (name, value) in Self.entities where source[position..<range.upperBound].starts(with: name)
    {
      text.bytes.append(value)
      text.offsets.append(position + name.count - 1)
      position += name.count
      return
    }
    emit(UInt8(ascii: "&"))
  }

  private static let entities: [(name: [UInt8], value: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&nbsp;", .blank),
  ].map { (Array($0.0.utf8), $0.1) }
}
