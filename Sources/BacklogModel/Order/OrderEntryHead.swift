import Source

/// The beginning of an entry: `[ID](DEST)`, `[ID](<DEST>)` or a bare `ID`.
struct OrderEntryHead {
  /// The ID.
  let id: Identifier

  /// The bytes of the ID.
  let idRange: ByteRange

  /// Where the link leads, with backslash escapes resolved; `nil` for a bare ID.
  let destination: String?

  /// What stands between the parentheses, with any angle brackets; `nil` for a bare ID.
  let destinationRange: ByteRange?

  /// The whole link or bare ID.
  let range: ByteRange

  /// Whether the text surely means an ID: a link, or a word with a digit or without lower case.
  var isUnmistakable: Bool {
    destination != nil || id.text.utf8.contains(where: \.isASCIIDigit) || id.text == id.canonical
  }

  /// Reads a head; `nil` where the text does not begin with one.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start < end else { return nil }
    let isLink = bytes[start] == UInt8(ascii: "[")
    let idStart = isLink ? start + 1 : start
    guard let length = Identifier.length(atStartOf: bytes[idStart..<end]) else { return nil }
    idRange = idStart..<(idStart + length)
    guard let id = Identifier(String(decoding: bytes[idRange], as: UTF8.self)) else { return nil }
    self.id = id
    if isLink {
      guard
        let inner = OrderDestination.range(in: bytes, after: idRange.upperBound, end: end)
      else { return nil }
      destinationRange = inner
      destination = OrderDestination.text(of: bytes[inner])
      range = start..<(inner.upperBound + 1)
    } else {
      guard OrderEntryHead.endsWord(in: bytes, at: idRange.upperBound, end: end) else {
        return nil
      }
      destination = nil
      destinationRange = nil
      range = idRange
    }
  }

  /// Whether a bare ID ends here: at a blank or the end, or before one punctuation mark and that.
  private static func endsWord(in bytes: [UInt8], at index: Int, end: Int) -> Bool {
    if index == end || bytes[index].isBlank { return true }
    guard ":;,.".utf8.contains(bytes[index]) else { return false }
    return index + 1 == end || bytes[index + 1].isBlank
  }
}
