/// Text without a break, with the places where GitHub's additions to CommonMark may stand.
struct TextRun {
  /// The text so far.
  private(set) var text = ""

  /// The offsets in the text of `~~`, unless part of a longer run.
  private(set) var strikes: [Int] = []

  /// Whether the text has something like the start of an address.
  private(set) var mayHoldAddress = false

  /// Whether nothing was appended.
  var isEmpty: Bool { text.isEmpty }

  /// Appends the literal of a text node.
  mutating func append(_ literal: UnsafePointer<CChar>?) {
    guard let literal else { return }
    let bytes = UnsafeRawPointer(literal).assumingMemoryBound(to: UInt8.self)
    var length = 0
    while bytes[length] != 0 {
      switch bytes[length] {
      case UInt8(ascii: "~"):
        let run = Self.runLength(bytes + length)
        if run == 2 { strikes.append(text.utf8.count + length) }
        length += run
        continue
      case UInt8(ascii: ":"):
        if bytes[length + 1] == UInt8(ascii: "/") { mayHoldAddress = true }
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if bytes[length + 1] | 0x20 == UInt8(ascii: "w") { mayHoldAddress = true }
      default: break
      }
      length += 1
    }
    let part = String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    if text.isEmpty { text = part } else { text += part }
  }

  private static func runLength(_ bytes: UnsafePointer<UInt8>) -> Int {
    var length = 1
    while bytes[length] == bytes[0] { length += 1 }
    return length
  }
}
