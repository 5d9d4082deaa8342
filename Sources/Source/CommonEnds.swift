/// How much two texts have in common at their beginnings and at their ends.
public struct CommonEnds: Sendable, Hashable {
  /// How many bytes at the beginning are the same.
  public let prefix: Int

  /// How many bytes at the end are the same, those of `prefix` left out.
  public let suffix: Int

  /// Compares two texts; the time is that of comparing memory.
  public init(_ left: [UInt8], _ right: [UInt8]) {
    (prefix, suffix) = left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        let shorter = min(left.count, right.count)
        let prefix = Self.prefix(left, right, most: shorter)
        return (prefix, Self.suffix(left, right, most: shorter - prefix))
      }
    }
  }

  private static func prefix(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, most: Int
  ) -> Int {
    var count = 0
    while count + 8 <= most, word(left, count) == word(right, count) { count += 8 }
    while count < most, left[count] == right[count] { count += 1 }
    return count
  }

  private static func suffix(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, most: Int
  ) -> Int {
    var count = 0
    while count + 8 <= most,
      word(left, left.count - count - 8) == word(right, right.count - count - 8)
    {
      count += 8
    }
    while count < most, left[left.count - count - 1] == right[right.count - count - 1] {
      count += 1
    }
    return count
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
