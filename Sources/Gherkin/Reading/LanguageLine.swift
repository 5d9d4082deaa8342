/// Reads the line that names the language of a text: `# language: fr`.
enum LanguageLine {
  private static let word = Array("language".utf8)

  /// Where the name of the language stands; `nil` if the line is any other comment.
  static func name(on line: Line, in bytes: [UInt8]) -> Range<Int>? {
    let end = line.visible(in: bytes).upperBound
    var index = line.start + 1
    skipSpace(&index, end, bytes)
    guard bytes[index..<end].starts(with: word) else { return nil }
    index += word.count
    skipSpace(&index, end, bytes)
    guard index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    skipSpace(&index, end, bytes)
    let isName = bytes[index..<end].allSatisfy {
      $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return isName && index < end ? index..<end : nil
  }

  private static func skipSpace(_ index: inout Int, _ end: Int, _ bytes: [UInt8]) {
    while index < end {
      let length = bytes.whiteSpace(at: index, before: end)
      if length == 0 { return }
      index += length
    }
  }
}
