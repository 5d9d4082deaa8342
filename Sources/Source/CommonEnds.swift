#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much two texts have in common at their beginnings and at their ends.
public struct CommonEnds: Sendable, Hashable {
  /// How many bytes at the beginning are the same.
  public let prefix: Int

  /// How many bytes at the end are the same, those of `prefix` left out.
  public let suffix: Int

  /// How many bytes are compared at once, as long as they are the same.
  private static let block = 1024

  /// Compares two texts; the time is that of comparing memory.
  public init(_ left: [UInt8], _ right: [UInt8]) {
    let prefix = Self.prefix(of: left, from: 0, and: right, from: 0)
    self.prefix = prefix
    suffix = left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        Self.suffix(left, right, most: min(left.count, right.count) - prefix)
      }
    }
  }

  /// How many bytes are the same in two texts, from a place in each on.
  public static func prefix(
    of left: [UInt8], from start: Int, and right: [UInt8], from other: Int
  ) -> Int {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        let (left, right) = (left[start...], right[other...])
        let (ours, theirs) = (
          UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right)
        )
        return prefix(ours, theirs, most: min(left.count, right.count))
      }
    }
  }

  private static func prefix(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, most: Int
  ) -> Int {
    var count = 0
    while count + block <= most, isSame(left, count, right, count) { count += block }
    while count + 8 <= most, word(left, count) == word(right, count) { count += 8 }
    while count < most, left[count] == right[count] { count += 1 }
    return count
  }

  private static func suffix(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer, most: Int
  ) -> Int {
    let (end, other) = (left.count, right.count)
    var count = 0
    while count + block <= most,
      isSame(left, end - count - block, right, other - count - block)
    {
      count += block
    }
    while count + 8 <= most,
      word(left, end - count - 8) == word(right, other - count - 8)
    {
      count += 8
    }
    while count < most, left[end - count - 1] == right[other - count - 1] { count += 1 }
    return count
  }

  /// Whether two blocks are the same.
  private static func isSame(
    _ left: UnsafeRawBufferPointer, _ start: Int, _ right: UnsafeRawBufferPointer, _ other: Int
  ) -> Bool {
    guard let left = left.baseAddress, let right = right.baseAddress else { return true }
    return memcmp(left + start, right + other, block) == 0
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
