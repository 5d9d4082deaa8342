import Source

/// The destination of a link, as CommonMark 0.30 reads and as we write it.
enum OrderDestination {
  /// The range between the parentheses of `](…)`; `nil` if that is not a plain destination.
  ///
  /// - Parameter start: the offset of the `]`.
  static func range(in bytes: [UInt8], after start: Int, end: Int) -> ByteRange? {
    let first = start + 2
    guard first < end, bytes[start] == UInt8(ascii: "]"), bytes[start + 1] == UInt8(ascii: "(")
    else { return nil }
    let isBracketed = bytes[first] == UInt8(ascii: "<")
    let last =
      isBracketed
      ? endOfBracketed(in: bytes, from: first + 1, end: end)
      : endOfPlain(in: bytes, from: first, end: end)
    guard let last, last < end, bytes[last] == UInt8(ascii: ")") else { return nil }
    return first..<last
  }

  private static func endOfBracketed(in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: ">"): return index + 1
      default: index += 1
      }
    }
    return nil
  }

  private static func endOfPlain(in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    var index = start
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < end && isPunctuation(bytes[index + 1]): index += 2
      case UInt8(ascii: "("):
        depth += 1
        index += 1
        guard depth < 32 else { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
        index += 1
      case 0...0x20, 0x7F: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The destination that some bytes between parentheses mean: without brackets and escapes.
  static func text(of bytes: ArraySlice<UInt8>) -> String {
    var inner = bytes
    if inner.first == UInt8(ascii: "<") { inner = inner.dropFirst().dropLast() }
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    var index = inner.startIndex
    while index < inner.endIndex {
      let next = index + 1
      if inner[index] == UInt8(ascii: "\\"), next < inner.endIndex, isPunctuation(inner[next]) {
        index = next
      }
      result.append(inner[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What to write between parentheses so that it leads to a path.
  ///
  /// Angle brackets stand around a path with blanks or marks; control bytes are percent-encoded.
  static func written(_ path: String) -> String {
    let special = Array(" ()<>\\&\"'".utf8)
    let needsBrackets = path.isEmpty || path.utf8.contains { $0 <= 0x20 || special.contains($0) }
    guard needsBrackets else { return path }
    let escaped = Array("<>\\&".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if byte < 0x20 {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        if escaped.contains(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
    }
    return "<\(String(decoding: result, as: UTF8.self))>"
  }

  /// Whether a byte is ASCII punctuation, which a backslash escapes.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isASCIIAlphanumeric
  }
}
