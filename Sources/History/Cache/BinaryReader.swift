import Git

/// Reads what `BinaryWriter` wrote; of any other bytes it says that they are not that.
struct BinaryReader {
  /// What was read is not what was written.
  struct Mismatch: Error {}

  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  private var texts: [String] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Whether all was read.
  var isAtEnd: Bool { offset == end }

  mutating func number() throws(Mismatch) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      guard offset < end, shift < UInt(Int.bitWidth) else { throw Mismatch() }
      let byte = bytes[offset]
      offset += 1
      value |= UInt(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  mutating func text() throws(Mismatch) -> String {
    let number = try number()
    if number > 0 {
      guard number <= texts.count else { throw Mismatch() }
      return texts[number - 1]
    }
    let count = try count(bytesEach: 1)
    let text = String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    offset += count
    texts.append(text)
    return text
  }

  mutating func id() throws(Mismatch) -> ObjectID {
    guard end - offset >= ObjectID.byteCount,
      let id = ObjectID(at: offset, in: bytes)
    else { throw Mismatch() }
    offset += ObjectID.byteCount
    return id
  }

  mutating func optional<Value>(
    _ body: (inout BinaryReader) throws(Mismatch) -> Value
  ) throws(Mismatch) -> Value? {
    guard offset < end, bytes[offset] < 2 else { throw Mismatch() }
    offset += 1
    return bytes[offset - 1] == 0 ? nil : try body(&self)
  }

  mutating func all<Value>(
    bytesEach least: Int = 1, _ body: (inout BinaryReader) throws(Mismatch) -> Value
  ) throws(Mismatch) -> [Value] {
    let count = try count(bytesEach: least)
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  /// A number of values, of which each takes so many bytes at least.
  private mutating func count(bytesEach least: Int) throws(Mismatch) -> Int {
    let count = try number()
    guard count >= 0, count <= (end - offset) / least else { throw Mismatch() }
    return count
  }
}
