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
  /// A file without an ID has one by its own name, and an escape can write any letter.
  func mayBeNamed(_ bytes: [UInt8]) -> Bool {
    let head = Self.head(of: bytes).map { byte in
      byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte & 0xDF : byte
    }
    guard Self.id.contains(where: { Self.contains($0, in: head) }),
      !head.contains(UInt8(ascii: "\\"))
    else { return true }
    return names.contains { Self.contains($0, in: head) }
  }

  private static let id = [Array("\nID:".utf8), Array("\rID:".utf8)]

  /// What stands before the second line that begins with `---`.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var index = 0
    while index < bytes.count {
      let isLineEnd = bytes[index] == 0x0A || bytes[index] == 0x0D
      if isLineEnd, bytes[(index + 1)...].starts(with: "---".utf8) { return bytes[..<index] }
      index += 1
    }
    return bytes[...]
  }

  private static func contains(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
