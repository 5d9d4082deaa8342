import Source

/// A word or mark of a text, with its place.
struct Word: Sendable {
  /// Where it stands in the file.
  let range: ByteRange

  /// The hash of its letters in lower case; 0 for a mark.
  let key: UInt64

  /// What it can be in a sentence.
  let classes: WordClass

  /// The mark in ASCII, or 0 for a word; a dash of any length is `-`, an ellipsis `.`.
  let mark: UInt8

  /// Whether a blank stands before it.
  let followsBlank: Bool

  /// Its last byte in lower case.
  let lastLetter: UInt8

  /// Whether it is a word and no mark.
  var isWord: Bool { mark == 0 }

  /// Whether it can be one of some classes.
  func isAny(_ classes: WordClass) -> Bool { !self.classes.isDisjoint(with: classes) }

  /// Whether it is a certain mark.
  func isMark(_ character: Unicode.Scalar) -> Bool { mark == UInt8(ascii: character) }
}

/// Hashes of words, regardless of case.
enum WordKey {
  /// The hash of no bytes.
  ///
  /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of some bytes and one more.
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3
  }

  /// The hash of a word.
  static func of(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(empty) { adding($1, to: $0) }
  }
}
