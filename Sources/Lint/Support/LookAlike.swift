import BacklogModel
import Source

/// An ID that is written with letters or hyphens that only look like its own.
struct LookAlike {
  /// The ID that it looks like.
  let id: Identifier

  /// The first character that is not what it looks like.
  let impostor: Unicode.Scalar

  /// Where the word stands.
  let range: ByteRange

  /// The letters of Greek and Cyrillic and the hyphens that look like ASCII.
  private static let ascii: [Unicode.Scalar: UInt8] = {
    let pairs = [
      ("АВСЕНІЈКМОРЅТХУ", "ABCEHIJKMOPSTXY"), ("асеіјорѕху", "aceijopsxy"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("ον", "ov"),
      ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}", "-----"),
    ]
    return Dictionary(
      pairs.flatMap { zip($0.0.unicodeScalars, $0.1.utf8) }, uniquingKeysWith: { first, _ in first }
    )
  }()

  /// Whether a character may be an impostor.
  static func isPossible(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard (0x370..<0x530).contains(value) || (0x2010...0x2212).contains(value) else { return false }
    return ascii[scalar] != nil
  }

  /// Reads the word around a character that may be an impostor.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - offset: where the character begins; the word has none before it.
  ///   - end: where the word ends, even if it is nothing.
  init?(in bytes: [UInt8], at offset: Int, end: inout Int) {
    let isPart = { (byte: UInt8) in
      byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    let before = bytes[max(0, offset - Identifier.longest)..<offset]
    let start = before.lastIndex { !isPart($0) }.map { $0 + 1 } ?? before.startIndex
    var word = Array(bytes[start..<offset])
    var reader = ScalarReader(bytes)
    reader.move(to: offset)
    var impostor: Unicode.Scalar?
    end = offset
    while !reader.isAtEnd {
      guard let scalar = reader.next() else { break }
      if scalar.isASCII, isPart(UInt8(scalar.value)) {
        word.append(UInt8(scalar.value))
      } else if let letter = Self.ascii[scalar] {
        word.append(letter)
        impostor = impostor ?? scalar
      } else {
        if scalar.properties.isAlphabetic { impostor = nil }
        break
      }
      end = reader.offset
    }
    while let last = word.last, !last.isASCIIAlphanumeric, bytes[end - 1] == last {
      word.removeLast()
      end -= 1
    }
    guard let impostor, let id = Identifier(String(decoding: word, as: UTF8.self)) else {
      return nil
    }
    self.id = id
    self.impostor = impostor
    range = start..<end
  }
}
