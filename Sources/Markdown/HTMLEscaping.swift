internal import Source

/// HTML is written into a plain buffer of bytes.
extension Array<UInt8> {
  /// Appends mark-up as it is.
  package mutating func append(_ markup: String) {
    append(contentsOf: markup.utf8)
  }

  /// Appends a text so that it stands for itself, in content and in quoted attributes.
  ///
  /// Control characters, which HTML does not allow, become U+FFFD, and so do the marks that turn the
  /// direction of the text after them: it would be read otherwise than it is written.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() {
        let length = byte < 0x80 ? 1 : Self.lengthOfSteering(in: bytes, at: index)
        guard length > 0, let entity = byte < 0x80 ? Self.entity(of: byte) : "\u{FFFD}" else {
          continue
        }
        append(contentsOf: bytes[start..<index])
        append(contentsOf: entity.utf8)
        start = index + length
      }
      append(contentsOf: bytes[start...])
    }
  }

  /// How many bytes a C1 control, an embedding, an override or an isolate takes; 0 for all else.
  private static func lengthOfSteering(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0xC2 where index + 1 < bytes.count:
      return bytes[index + 1] < 0xA0 ? 2 : 0
    case 0xE2 where index + 2 < bytes.count:
      let (second, third) = (bytes[index + 1], bytes[index + 2])
      let isDirection =
        second == 0x80 && (0xAA...0xAE).contains(third)
        || second == 0x81 && (0xA6...0xA9).contains(third)
      return isDirection ? 3 : 0
    default: return 0
    }
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }

  /// Appends an address for a quoted attribute; what cannot stand in one is percent-encoded.
  mutating func append(escapingAddress address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#39;")
      case let byte where byte.isASCIIAlphanumeric || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 15))
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
