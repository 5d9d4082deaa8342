internal import Source

/// An address in running text that becomes a link without any mark-up.
///
/// Source: GitHub Flavored Markdown 0.29, section 6.9, "Autolinks (extended)".
enum BareAddress {
  /// Appends a text with its addresses as links.
  static func appendText(_ text: String, to inlines: inout [Inline]) {
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let address = address(at: index, in: bytes) else {
        index += 1
        continue
      }
      if start < index {
        inlines.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      let label = String(decoding: bytes[address], as: UTF8.self)
      let isWeb = label.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "w")
      let destination = isWeb ? "http://" + label : label
      inlines.append(.link(destination: destination, title: "", [.text(label)]))
      start = address.upperBound
      index = start
    }
    if start < bytes.count {
      inlines.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
  }

  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }
  private static let www = Array("www.".utf8)

  /// The address that starts at an index.
  private static func address(at index: Int, in bytes: [UInt8]) -> ByteRange? {
    let first = bytes[index] | 0x20
    if first == UInt8(ascii: "h") {
      guard index == 0 || !bytes[index - 1].isASCIIAlphanumeric,
        let scheme = schemes.first(where: { has($0, at: index, in: bytes) })
      else { return nil }
      return extent(from: index, host: index + scheme.count, in: bytes)
    }
    guard first == UInt8(ascii: "w"), has(www, at: index, in: bytes) else { return nil }
    guard index == 0 || bytes[index - 1] <= 0x20 || "*_~(".utf8.contains(bytes[index - 1]) else {
      return nil
    }
    return extent(from: index, host: index + www.count, in: bytes)
  }

  private static func has(_ prefix: [UInt8], at index: Int, in bytes: [UInt8]) -> Bool {
    guard index + prefix.count <= bytes.count else { return false }
    return prefix.indices.allSatisfy { bytes[index + $0].asciiLowercased == prefix[$0] }
  }

  private static func extent(from start: Int, host: Int, in bytes: [UInt8]) -> ByteRange? {
    guard let hostEnd = endOfHost(from: host, in: bytes) else { return nil }
    var end = hostEnd
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<") { end += 1 }
    let trimmed = trimming(start..<end, in: bytes)
    return trimmed.upperBound > host ? trimmed : nil
  }

  /// Where a host name ends; the last two of its parts have no underscore.
  private static func endOfHost(from start: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    var underscores = (previous: 0, last: 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        underscores = (underscores.last, 0)
      } else if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-"), byte < 0x80 {
        break
      }
      index += 1
    }
    guard index > start, bytes[start].isASCIIAlphanumeric || bytes[start] >= 0x80,
      underscores == (0, 0)
    else { return nil }
    return index
  }

  /// Leaves out punctuation at the end, closing brackets without an opening one, and entities.
  private static func trimming(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var surplus = (
      round: surplus(")", over: "(", in: bytes[range]),
      square: surplus("]", over: "[", in: bytes[range])
    )
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ")"):
        guard surplus.round > 0 else { return range.lowerBound..<end }
        surplus.round -= 1
      case UInt8(ascii: "]"):
        guard surplus.square > 0 else { return range.lowerBound..<end }
        surplus.square -= 1
      case let byte where "?!.,:*_~'\"".utf8.contains(byte): break
      case UInt8(ascii: ";"):
        let name = bytes[range.lowerBound..<(end - 1)].reversed().prefix(while: \.isASCIILetter)
        let ampersand = end - 2 - name.count
        if !name.isEmpty, ampersand > range.lowerBound, bytes[ampersand] == UInt8(ascii: "&") {
          end = ampersand + 1
        }
      default: return range.lowerBound..<end
      }
      end -= 1
    }
    return range.lowerBound..<end
  }

  private static func surplus(
    _ close: Unicode.Scalar, over open: Unicode.Scalar, in bytes: ArraySlice<UInt8>
  ) -> Int {
    bytes.reduce(0) {
      $0 + ($1 == UInt8(ascii: close) ? 1 : 0) - ($1 == UInt8(ascii: open) ? 1 : 0)
    }
  }
}
