import Source

/// Finds the bytes that make a text unfit for a line scanner.
enum OrderEncoding {
  /// The first NUL, the first invalid UTF-8 and the first line end that editors do not show.
  static func defects(in bytes: [UInt8]) -> [Defect] {
    var found: [String: Defect] = [:]
    var index = 0
    while index < bytes.count {
      if 0x01...0x7F ~= bytes[index] {
        index += 1
        continue
      }
      let length = lengthOfScalar(in: bytes, at: index)
      if let message = message(for: bytes[index..<(index + max(length, 1))], isValid: length > 0),
        found[message] == nil
      {
        found[message] = Defect(
          OrderRule.syntax, at: index..<(index + max(length, 1)), message,
          help: "save the file as plain UTF-8 without such characters")
      }
      index += max(length, 1)
    }
    return Array(found.values)
  }

  private static func message(for scalar: ArraySlice<UInt8>, isValid: Bool) -> String? {
    guard isValid else { return "the order is not valid UTF-8" }
    switch scalar.count {
    case 1 where scalar.first == 0: return "a NUL byte makes the order unreadable"
    case 2 where scalar.elementsEqual([0xC2, 0x85]),
      3
    where scalar.elementsEqual([0xE2, 0x80, 0xA8]) || scalar.elementsEqual([0xE2, 0x80, 0xA9]):
      return "a line end that editors do not show (U+0085, U+2028 or U+2029)"
        + " makes the order unreadable"
    default: return nil
    }
  }

  /// The bytes of the scalar at an offset (Unicode 15, table 3-7); 0 where it is not valid.
  private static func lengthOfScalar(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    return bytes[(index + 2)..<(index + length)].allSatisfy { 0x80...0xBF ~= $0 } ? length : 0
  }
}
