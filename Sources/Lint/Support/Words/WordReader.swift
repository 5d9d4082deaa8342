import Source

/// Cuts a stretch of a file into words and marks, in one pass over its bytes.
///
/// Mark-up is passed over: emphasis, the destinations of links, comments. A code span is one word
/// of no class, so that nothing inside it counts as language.
struct WordReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var followsBlank = true
  private var words: [Word] = []

  /// Marks that do not stand in the rest of the stretch.
  private var absent: Set<UInt8> = []

  /// The words of a stretch.
  static func words(in bytes: [UInt8], _ range: ByteRange) -> [Word] {
    let range = range.clamped(to: 0..<bytes.count)
    var reader = WordReader(bytes: bytes, end: range.upperBound, index: range.lowerBound)
    reader.words.reserveCapacity(range.count / 5)
    while reader.index < reader.end { reader.step() }
    return reader.words
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func step() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0D:
      followsBlank = true
      index += 1
    case UInt8(ascii: "`"):
      readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
      index += 1
    case UInt8(ascii: "]") where index + 1 < end && bytes[index + 1] == UInt8(ascii: "("):
      pass(to: UInt8(ascii: ")"), from: index + 1)
    case UInt8(ascii: "<") where index + 1 < end && !bytes[index + 1].isBlank:
      pass(to: UInt8(ascii: ">"), from: index)
    case 0xE2 where isGeneralPunctuation:
      readPunctuation()
    default:
      byte.isASCIIAlphanumeric || byte >= 0x80 ? readWord() : add(mark: byte, length: 1)
    }
  }

  private mutating func add(mark: UInt8, length: Int) {
    words.append(
      Word(
        range: index..<index + length, key: 0, classes: [], mark: mark, followsBlank: followsBlank,
        lastLetter: mark))
    followsBlank = false
    index += length
  }

  private mutating func readWord() {
    let start = index
    var key = WordKey.empty
    while index < end {
      let byte = bytes[index]
      if byte == 0xE2, isGeneralPunctuation {
        guard isInnerApostrophe(length: 3) else { break }
        key = WordKey.adding(UInt8(ascii: "'"), to: key)
        index += 3
        continue
      }
      let isJoined = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")
      guard byte.isASCIIAlphanumeric || byte >= 0x80 || isJoined && isInnerApostrophe(length: 1)
      else { break }
      key = WordKey.adding(byte, to: key)
      index += 1
    }
    words.append(
      Word(
        range: start..<index, key: key,
        classes: Lexicon.english.classes(of: bytes, start..<index, key: key), mark: 0,
        followsBlank: followsBlank, lastLetter: bytes[index - 1].asciiLowercased))
    followsBlank = false
  }

  private mutating func readCode() {
    let start = index
    while index < end, bytes[index] == UInt8(ascii: "`") { index += 1 }
    let fence = index - start
    var run = 0
    while index < end, run < fence {
      run = bytes[index] == UInt8(ascii: "`") ? run + 1 : 0
      index += 1
    }
    words.append(
      Word(
        range: start..<index, key: WordKey.empty, classes: [], mark: 0, followsBlank: followsBlank,
        lastLetter: 0))
    followsBlank = false
  }

  /// Passes what stands before a mark; where no mark follows, only the opener.
  ///
  /// A mark that was not found once is not looked for again, or a line of openers would take a time
  /// that grows with its square.
  private mutating func pass(to mark: UInt8, from start: Int) {
    let stop = absent.contains(mark) ? nil : bytes[start..<end].firstIndex(of: mark)
    if stop == nil { absent.insert(mark) }
    index = stop.map { $0 + 1 } ?? index + 1
  }

  private mutating func readPunctuation() {
    switch bytes[index + 2] {
    case 0x90...0x95 where bytes[index + 1] == 0x80: add(mark: UInt8(ascii: "-"), length: 3)
    case 0xA6 where bytes[index + 1] == 0x80: add(mark: UInt8(ascii: "."), length: 3)
    default: index += 3
    }
  }

  /// Whether a character of U+2000 to U+207F begins here: dashes, quotes, the ellipsis.
  private var isGeneralPunctuation: Bool {
    index + 2 < end && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81)
  }

  /// Whether a letter follows what stands here, as in "don't" and "re-open".
  private func isInnerApostrophe(length: Int) -> Bool {
    guard index + length < end else { return false }
    let isQuote = length == 1 || bytes[index + 2] == 0x99 && bytes[index + 1] == 0x80
    return isQuote && bytes[index + length].isASCIIAlphanumeric
  }
}
