import Source

/// What stands in a text before YAML is asked: invalid bytes and characters that we refuse.
struct CharacterCheck {
  /// The places of characters, for marks of libyaml.
  private(set) var offsets: CharacterOffsets

  /// What was found, in the order of the file.
  private(set) var defects: [Defect] = []

  /// Looks at every byte of a range.
  init(_ bytes: [UInt8], in range: ByteRange) {
    offsets = CharacterOffsets(base: range.lowerBound)
    let text = bytes.span
    let end = range.upperBound
    var index = range.lowerBound
    while defects.count < YAMLText.limitOfDefects {
      while index < end, text[index].isUsual { index += 1 }
      guard index < end else { return }
      index += checkUnusual(text[index], at: index, in: bytes, end: end)
    }
  }

  /// Looks at what is not a printable ASCII character, and gives its length in bytes.
  private mutating func checkUnusual(
    _ byte: UInt8, at index: Int, in bytes: [UInt8], end: Int
  ) -> Int {
    if byte < 0x80 {
      if byte != UInt8(ascii: "\t"), !byte.isLineEnd { refuseControl(UInt32(byte), at: index, 1) }
      return 1
    }
    guard let (scalar, length) = Self.decode(bytes, at: index, end: end) else {
      defects.append(
        Defect(
          .frontMatterSyntax, at: index..<index + 1, "this byte is not UTF-8",
          help: "save the file as UTF-8"))
      return 1
    }
    offsets.note(lead: index, length: length)
    switch scalar {
    case 0x85, 0x2028, 0x2029: refuseLineEnd(scalar, at: index, length)
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: refuseControl(scalar, at: index, length)
    default: break
    }
    return length
  }

  private mutating func refuseLineEnd(_ scalar: UInt32, at index: Int, _ length: Int) {
    let range = index..<index + length
    defects.append(
      Defect(
        .frontMatterUnsafe, at: range,
        "an invisible line end, \(Self.name(scalar)), hides in the text",
        help: "put a blank in its place; it came along with copied text",
        fix: Fix("Put a blank in its place", edits: [TextEdit(range, with: " ")])))
  }

  private mutating func refuseControl(_ scalar: UInt32, at index: Int, _ length: Int) {
    let range = index..<index + length
    defects.append(
      Defect(
        .frontMatterSyntax, at: range,
        "an invisible control character, \(Self.name(scalar)), stands in the text",
        help: "remove it",
        fix: Fix("Remove it", isSafe: false, edits: [TextEdit(range, with: "")])))
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Decodes a character of several bytes (RFC 3629); `nil` where the bytes are not UTF-8.
  private static func decode(
    _ bytes: [UInt8], at index: Int, end: Int
  ) -> (scalar: UInt32, length: Int)? {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= end else { return nil }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    let isSurrogate = scalar >= 0xD800 && scalar < 0xE000
    return scalar >= smallest && scalar <= 0x10FFFF && !isSurrogate ? (scalar, length) : nil
  }
}

extension UInt8 {
  /// Whether it is a printable ASCII character or the line feed.
  fileprivate var isUsual: Bool { self >= 0x20 && self < 0x7F || self == UInt8(ascii: "\n") }
}
