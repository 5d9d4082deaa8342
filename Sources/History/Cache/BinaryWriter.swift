import Git

/// Writes numbers, texts and ids into few bytes.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  /// The texts that were written, by their numbers.
  private var texts: [String: Int] = [:]

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes a number of any sign: small ones take one byte.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a text; one that was written before takes a number.
  mutating func write(_ text: String) {
    if let number = texts[text] { return write(number + 1) }
    texts[text] = texts.count
    write(0)
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// Writes an id.
  mutating func write(_ id: ObjectID) { bytes += id.bytes }

  /// Writes whether there is a value, and the value.
  mutating func write<Value>(
    _ value: Value?, _ body: (inout BinaryWriter, Value) -> Void
  ) {
    bytes.append(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }

  /// Writes how many values there are, and each of them.
  mutating func writeAll<Values: Collection>(
    _ values: Values, _ body: (inout BinaryWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}
