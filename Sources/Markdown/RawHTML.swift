internal import Source

/// Raw HTML in a text.
enum RawHTML {
  /// Whether a tag is `<br>`.
  static func isLineBreak(_ tag: String) -> Bool {
    let name = tag.utf8.dropFirst().prefix(while: \.isASCIILetter).map(\.asciiLowercased)
    guard name == Array("br".utf8) else { return false }
    return tag.utf8.dropFirst(3).allSatisfy {
      $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
  }

  /// A text without its comments; one that is not closed runs to the end.
  static func withoutComments(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: "<!--".utf8) {
        index = endOfComment(from: index + 4, in: bytes)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  private static func endOfComment(from start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index...].starts(with: "-->".utf8) {
        return index + 3
      }
      index += 1
    }
    return index
  }
}
