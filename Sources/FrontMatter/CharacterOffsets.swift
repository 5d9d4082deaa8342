import Source

/// Converts places that count characters, as libyaml does, into byte offsets of the file.
struct CharacterOffsets {
  /// A character of more than one byte: the place right behind it, in both units.
  private struct Anchor {
    let characters: Int
    let bytes: Int
  }

  private let base: Int
  private var anchors: [Anchor] = []

  /// Makes the table of a text without characters of several bytes that starts at an offset.
  init(base: Int) { self.base = base }

  /// Notes a character of several bytes; characters come in their order.
  mutating func note(lead: Int, length: Int) {
    let known = anchors.last ?? Anchor(characters: 0, bytes: base)
    anchors.append(
      Anchor(characters: known.characters + (lead - known.bytes) + 1, bytes: lead + length))
  }

  /// The byte offset of a character.
  func offset(ofCharacter index: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].characters <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return base + index }
    return anchors[low - 1].bytes + index - anchors[low - 1].characters
  }
}
