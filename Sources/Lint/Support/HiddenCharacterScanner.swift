import BacklogModel
import Source

/// Finds characters in a file that people cannot see, or take for others, in one pass.
struct HiddenCharacterScanner {
  /// What was found.
  enum Kind {
    /// A character that cannot be seen, so many times in a row.
    case hidden(Unicode.Scalar, HiddenCharacter, count: Int)
    /// An ID with letters of another script.
    case lookAlike(LookAlike)
    /// A byte that is not UTF-8.
    case notText(UInt8)
  }

  private(set) var found: [(kind: Kind, range: ByteRange)] = []

  private let bytes: [UInt8]
  private var reader: ScalarReader
  private var judgedLine: (range: ByteRange, isRightToLeft: Bool)?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    reader = ScalarReader(bytes)
  }

  mutating func scan() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.move(to: 3) }
    var previous: Unicode.Scalar?
    while true {
      let start = reader.offset
      let byte = reader.skipPlainText()
      if reader.offset > start { previous = byte.map { Unicode.Scalar($0) } }
      if reader.isAtEnd { return }
      previous = read(after: previous)
    }
  }

  /// Reads one character and gives the visible one that stands before the next.
  private mutating func read(after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    let start = reader.offset
    guard let scalar = reader.next() else {
      found.append((.notText(bytes[start]), start..<reader.offset))
      return nil
    }
    // Letters of Latin scripts with their accents: most of what is not ASCII.
    if (0xC0..<0x300).contains(scalar.value) { return scalar }
    if LookAlike.isPossible(scalar) {
      var end = start
      if let lookAlike = LookAlike(in: bytes, at: start, end: &end) {
        found.append((.lookAlike(lookAlike), lookAlike.range))
      }
      reader.move(to: max(end, reader.offset))
      return scalar
    }
    var line = judgedLine
    let bytes = bytes
    let kind = HiddenCharacter(scalar, after: previous) {
      if line?.range.contains(start) != true { line = Self.judgeLine(at: start, in: bytes) }
      return line?.isRightToLeft ?? false
    }
    judgedLine = line
    if let kind { add(scalar, kind, start..<reader.offset) }
    return Self.isInvisible(scalar) ? previous : scalar
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, _ kind: HiddenCharacter, _ range: ByteRange
  ) {
    if case .hidden(scalar, _, let count)? = found.last?.kind,
      let last = found.last?.range, last.upperBound == range.lowerBound
    {
      found[found.count - 1] = (
        .hidden(scalar, kind, count: count + 1), last.lowerBound..<range.upperBound
      )
    } else {
      found.append((.hidden(scalar, kind, count: 1), range))
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isEmojiModifier
  }

  /// Whether a line has right-to-left text, and each mark that opens a direction is closed.
  private static func judgeLine(
    at offset: Int, in bytes: [UInt8]
  ) -> (range: ByteRange, isRightToLeft: Bool) {
    let start = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    var reader = ScalarReader(Array(bytes[start..<end]))
    var hasText = false
    var open = 0
    while !reader.isAtEnd {
      guard let scalar = reader.next() else { continue }
      hasText = hasText || scalar.isRightToLeft
      switch scalar.value {
      case 0x202A, 0x202B, 0x2066...0x2068: open += 1
      case 0x202C, 0x2069: open -= 1
      default: break
      }
    }
    return (start..<end, hasText && open == 0)
  }
}
