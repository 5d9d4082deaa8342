/// Reads the Unicode scalars of UTF-8 bytes one by one, and says where bytes are none.
struct ScalarReader {
  private let bytes: [UInt8]

  /// Where the next scalar begins.
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes on to the next byte that cannot be skipped: a control or anything beyond ASCII.
  ///
  /// - Returns: the byte before it, `nil` at the start of the text.
  mutating func skipPlainText() -> UInt8? {
    let bytes = bytes
    let span = bytes.span
    var index = offset
    while index < span.count {
      let byte = span[index]
      if byte >= 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { break }
      index += 1
    }
    offset = index
    return index > 0 ? span[index - 1] : nil
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Goes back or forth to an offset.
  mutating func move(to offset: Int) { self.offset = offset }

  /// The next scalar, or `nil` where a byte is not UTF-8; goes on in both cases.
  mutating func next() -> Unicode.Scalar? {
    let first = bytes[offset]
    let (length, least): (Int, UInt32) =
      switch first {
      case 0..<0x80: (1, 0)
      case 0xC2..<0xE0: (2, 0x80)
      case 0xE0..<0xF0: (3, 0x800)
      case 0xF0..<0xF5: (4, 0x10000)
      default: (0, 0)
      }
    guard length > 0, offset + length <= bytes.count else { return skipByte() }
    var value = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return skipByte() }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return skipByte() }
    offset += length
    return scalar
  }

  private mutating func skipByte() -> Unicode.Scalar? {
    offset += 1
    return nil
  }
}
