import Source

/// Tells the items that may be known by certain names from the rest, without reading their keys.
///
/// A proposal brings few names, and whether they are taken must be looked up in all items. Where
/// there is any doubt an item counts as one that may have a name.
struct NameSearch {
  private let names: [[UInt8]]

  /// Looks for names in upper case.
  init(_ names: Set<String>) { self.names = names.map { Array($0.utf8) } }

  /// Whether the keys of a file may say that it has one of the names.
  ///
  /// Keys end before the second line that begins with `---`. A file without keys, or whose keys have
  /// no ID, has one by its own name, and an escape can write any letter.
  func mayBeNamed(_ bytes: [UInt8]) -> Bool {
    let bytes = bytes.span
    guard Self.stands(Self.fence, in: bytes, at: 0) else { return true }
    var hasID = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\\"): return true
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if Self.stands(Self.fence, in: bytes, at: index + 1) { return !hasID }
        hasID = hasID || Self.stands(Self.id, in: bytes, at: index + 1)
      default:
        for name in names where Self.stands(name, in: bytes, at: index) { return true }
      }
    }
    return !hasID
  }

  private static let fence = Array("---".utf8)
  private static let id = Array("ID:".utf8)

  /// Whether a word in upper case stands at an offset, in any case.
  private static func stands(_ word: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    for (offset, expected) in word.enumerated() {
      let byte = bytes[start + offset]
      let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      guard (isLower ? byte & 0xDF : byte) == expected else { return false }
    }
    return true
  }
}
