import Source

/// Guesses what was meant where an entry does not begin with an ID.
enum OrderEntryRepair {
  /// What is wrong with a link that is nearly right, and the fix; `nil` where nothing can be said.
  static func hint(in bytes: [UInt8], at start: Int, end: Int) -> (String?, Fix?) {
    guard start < end, bytes[start] == UInt8(ascii: "["),
      let length = Identifier.length(atStartOf: bytes[(start + 1)..<end])
    else { return (nil, nil) }
    let close = start + 1 + length
    let id = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    guard close < end, bytes[close] == UInt8(ascii: "]") else { return (nil, nil) }
    if close + 1 < end, bytes[close + 1] == UInt8(ascii: "(") {
      return ("The path after [\(id)] cannot be read", brackets(in: bytes, at: close + 2, end: end))
    }
    let isFollowedByWord = close + 1 < end && !bytes[close + 1].isBlank
    let edits = [TextEdit(start..<(start + 1), with: ""), TextEdit(close..<(close + 1), with: "")]
    return (
      "[\(id)] is not followed by a path in parentheses",
      isFollowedByWord ? nil : Fix("Write the bare ID", edits: edits)
    )
  }

  /// Angle brackets around a path with blanks.
  private static func brackets(in bytes: [UInt8], at start: Int, end: Int) -> Fix? {
    guard let close = bytes[start..<end].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let path = String(decoding: bytes[start..<close], as: UTF8.self)
    guard !path.utf8.contains(where: "<>\\\"'(".utf8.contains) else { return nil }
    let written = OrderDestination.written(path)
    return Fix("Put the path in angle brackets", edits: [TextEdit(start..<close, with: written)])
  }
}
