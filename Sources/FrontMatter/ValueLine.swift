import Source

/// A line of block style as it looks: `key: value # comment`, perhaps behind dashes.
///
/// It is read without YAML's help, in order to explain lines that YAML refuses.
struct ValueLine {
  /// The line, without its line end.
  let range: ByteRange

  /// The blanks and tabs at its start.
  let indent: ByteRange

  /// The key, quotes included.
  let key: ByteRange?

  /// The value, without the blanks and the comment behind it.
  let value: ByteRange

  /// Whether a key stands at the first column.
  var startsKeyAtTopLevel: Bool { key?.lowerBound == range.lowerBound }

  /// Looks at the line that holds an offset.
  init(in bytes: [UInt8], at offset: Int, within content: ByteRange) {
    let start = max(bytes.startOfLine(holding: offset), content.lowerBound)
    let end = min(max(bytes.contentEnd(from: start), start), max(content.upperBound, start))
    range = start..<end
    var index = bytes.skippingBlanks(from: start, to: end)
    indent = start..<index
    while index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isBlank {
      index = bytes.skippingBlanks(from: index + 1, to: end)
    }
    key = Self.key(in: bytes, index..<end)
    if let key {
      let colon = bytes.skippingBlanks(from: key.upperBound, to: end)
      index = bytes.skippingBlanks(from: colon + 1, to: end)
    }
    value = Self.value(in: bytes, index..<end)
  }

  private static func key(in bytes: [UInt8], _ range: ByteRange) -> ByteRange? {
    var index = range.lowerBound
    if let closing = bytes.closingQuote(of: range) {
      index = bytes.skippingBlanks(from: closing + 1, to: range.upperBound)
      let isKey = index < range.upperBound && bytes[index] == UInt8(ascii: ":")
      return isKey ? range.lowerBound..<closing + 1 : nil
    }
    while index < range.upperBound {
      if bytes[index] == UInt8(ascii: "#"), index == range.lowerBound || bytes[index - 1].isBlank {
        return nil
      }
      let isLast = index + 1 == range.upperBound
      if bytes[index] == UInt8(ascii: ":"), isLast || bytes[index + 1].isBlank {
        let key = bytes.trimmingBlanksAtEnd(of: range.lowerBound..<index)
        return key.isEmpty ? nil : key
      }
      index += 1
    }
    return nil
  }

  private static func value(in bytes: [UInt8], _ range: ByteRange) -> ByteRange {
    var index = bytes.closingQuote(of: range).map { $0 + 1 } ?? range.lowerBound
    while index < range.upperBound {
      let isFirst = index == range.lowerBound
      if bytes[index] == UInt8(ascii: "#"), isFirst || bytes[index - 1].isBlank {
        return bytes.trimmingBlanksAtEnd(of: range.lowerBound..<index)
      }
      index += 1
    }
    return bytes.trimmingBlanksAtEnd(of: range)
  }
}

extension Array<UInt8> {
  /// The closing quote of a text that opens with one; `nil` if there is none in the range.
  func closingQuote(of range: ByteRange) -> Int? {
    guard let first = self[range].first, first.isQuote else { return nil }
    var index = range.lowerBound + 1
    while index < range.upperBound {
      if first == UInt8(ascii: "\""), self[index] == UInt8(ascii: "\\") {
        index += 1
      } else if self[index] == first {
        let isDoubled =
          first == UInt8(ascii: "'") && index + 1 < range.upperBound
          && self[index + 1] == first
        guard isDoubled else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// The bracket that closes the one at the start of a range; `nil` if none does.
  func closingBracket(of range: ByteRange) -> Int? {
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = self[index]
      let mayOpenQuote = index == range.lowerBound || !self[index - 1].isASCIIAlphanumeric
      if byte.isQuote, mayOpenQuote, let closing = closingQuote(of: index..<range.upperBound) {
        index = closing
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is a single or double quote.
  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "\"") }
}
