internal import Source

/// Finds link reference definitions (`[label]: destination "title"`) at the start of a paragraph.
///
/// It follows the scanner of cmark, which takes them out of the paragraph without a trace.
/// Source: CommonMark 0.30, section 4.7.
struct ReferenceDefinitionScanner {
  private let bytes: [UInt8]
  private var position = 0

  /// Takes the lines of a paragraph without their indentation, each with LF at its end.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Moves behind all definitions and gives the number of their lines.
  mutating func skipAll() -> Int {
    while skipDefinition() {}
    return skipped.count { $0 == UInt8(ascii: "\n") }
  }

  /// What was skipped.
  var skipped: ArraySlice<UInt8> { bytes[..<position] }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipDefinition() -> Bool {
    let start = position
    guard skipLabel(), skipDestination(), skipTitleAndLineEnd() else {
      position = start
      return false
    }
    return true
  }

  private mutating func skipLabel() -> Bool {
    guard byte == UInt8(ascii: "[") else { return false }
    let start = position
    var isBlank = true
    position += 1
    while let byte, byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "[") || position - start > 1000 { return false }
      if byte == UInt8(ascii: "\\"), followsPunctuation(position) { position += 1 }
      if !byte.isBlank, byte != UInt8(ascii: "\n") { isBlank = false }
      position += 1
    }
    guard !isBlank, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ":") else {
      return false
    }
    position += 2
    return true
  }

  private func followsPunctuation(_ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation
  }

  private mutating func skipDestination() -> Bool {
    skipBlanksAndLineEnd()
    return byte == UInt8(ascii: "<") ? skipBracketedDestination() : skipBareDestination()
  }

  private mutating func skipBracketedDestination() -> Bool {
    position += 1
    while let byte, byte != UInt8(ascii: ">") {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "<") { return false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard byte != nil else { return false }
    position += 1
    return true
  }

  private mutating func skipBareDestination() -> Bool {
    let start = position
    var depth = 0
    while let byte, byte > 0x20, byte != 0x7F {
      if byte == UInt8(ascii: "\\"), followsPunctuation(position) {
        position += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return false }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      position += 1
    }
    return position > start && depth == 0
  }

  /// Skips an optional title and the end of its line; what is no title has to stand on a line that
  /// follows.
  private mutating func skipTitleAndLineEnd() -> Bool {
    let beforeTitle = position
    skipBlanksAndLineEnd()
    if position > beforeTitle, skipTitle(), skipLineEnd() { return true }
    position = beforeTitle
    return skipLineEnd()
  }

  private mutating func skipTitle() -> Bool {
    let close: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[position]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return false
    }
    position += 1
    while let byte, byte != close {
      if byte == UInt8(ascii: "("), close == UInt8(ascii: ")") { return false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard byte != nil else { return false }
    position += 1
    return true
  }

  private mutating func skipLineEnd() -> Bool {
    while let byte, byte.isBlank { position += 1 }
    guard byte == UInt8(ascii: "\n") else { return byte == nil }
    position += 1
    return true
  }

  private mutating func skipBlanksAndLineEnd() {
    while let byte, byte.isBlank { position += 1 }
    guard byte == UInt8(ascii: "\n") else { return }
    position += 1
    while let byte, byte.isBlank { position += 1 }
  }
}
