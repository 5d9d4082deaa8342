import Source

/// A task box at the beginning of a line, right or botched: `- [ ]`, `-[x]`, `- []`, `[ ]`.
struct WrittenBox {
  /// From the bullet, or the box without one, to the words.
  let range: ByteRange

  /// The bytes of it that can be seen.
  let visible: ByteRange

  /// Whether Markdown takes it for a box.
  let isRight: Bool

  /// Whether a tick stands in it.
  let isTicked: Bool

  /// The bullet or number before it; `nil` without one.
  let bullet: ByteRange?

  /// Reads the beginning of a line; `nil` if no box stands there.
  init?(_ bytes: [UInt8], line: ByteRange) {
    var index = line.lowerBound
    func skip(_ isMeant: (UInt8) -> Bool) -> Int {
      let start = index
      while index < line.upperBound, isMeant(bytes[index]) { index += 1 }
      return index - start
    }
    _ = skip(\.isBlank)
    let start = index
    let bulletEnd = Self.endOfBullet(bytes, index, line.upperBound)
    index = bulletEnd ?? index
    let gap = skip(\.isBlank)
    guard index < line.upperBound, bytes[index] == UInt8(ascii: "[") else { return nil }
    let open = index
    index += 1
    let content = skip { $0 != UInt8(ascii: "]") && index - open < 6 }
    guard index < line.upperBound, bytes[index] == UInt8(ascii: "]"),
      let isTicked = Self.tick(bytes[open + 1..<open + 1 + content])
    else { return nil }
    index += 1
    let after = index
    guard after < line.upperBound, !"([:".utf8.contains(bytes[after]) else { return nil }
    let space = skip(\.isBlank)
    guard index < line.upperBound else { return nil }
    self.isTicked = isTicked
    bullet = bulletEnd.map { start..<$0 }
    range = start..<index
    visible = start..<after
    isRight =
      bulletEnd != nil && gap > 0 && content == 1 && space > 0
      && bytes[open + 1] < 0x80
  }

  /// Where a bullet or a number of a list ends.
  private static func endOfBullet(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    if "-*+".utf8.contains(bytes[start]) { return start + 1 }
    let digits = bytes[start..<end].prefix(9).prefix { $0.isASCIIDigit }
    guard !digits.isEmpty, digits.endIndex < end, ".)".utf8.contains(bytes[digits.endIndex])
    else { return nil }
    return digits.endIndex + 1
  }

  /// Whether a tick or nothing stands in a box; `nil` for other words.
  private static func tick(_ content: ArraySlice<UInt8>) -> Bool? {
    let marks = content.filter { !$0.isBlank }
    if marks.isEmpty { return false }
    let text = String(decoding: marks, as: UTF8.self)
    return ["x", "X", "✓", "✔", "✅"].contains(text) ? true : nil
  }
}
