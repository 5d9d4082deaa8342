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
    let passed = anchors.partitionPoint { $0.characters <= index }
    guard passed > 0 else { return base + index }
    return anchors[passed - 1].bytes + index - anchors[passed - 1].characters
  }
}
