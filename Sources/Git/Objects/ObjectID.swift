import CLibgit2

/// The name of a git object: the 20 bytes of its SHA-1.
public struct ObjectID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How many bytes an id has.
  public static let byteCount = 20

  // Three big-endian words: compared, hashed and passed without touching memory.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Makes an id of 20 bytes; `nil` for any other number of bytes.
  public init?(bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes { ObjectID(loading: $0) }
  }

  /// Makes an id of the 20 bytes at an offset; `nil` where there are fewer.
  public init?(at offset: Int, in bytes: [UInt8]) {
    guard offset >= 0, bytes.count - offset >= Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes {
      ObjectID(loading: UnsafeRawBufferPointer(rebasing: $0[offset...]))
    }
  }

  /// Makes an id of 40 hexadecimal digits in either case; `nil` for anything else.
  public init?(hexadecimal: some StringProtocol) {
    self.init(hexadecimal: Array(hexadecimal.utf8)[...])
  }

  /// Makes an id of 40 bytes that are hexadecimal digits; `nil` for anything else.
  init?(hexadecimal digits: ArraySlice<UInt8>) {
    guard digits.count == 2 * Self.byteCount else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for (position, digit) in digits.enumerated() {
      guard let value = digit.hexadecimalValue else { return nil }
      switch position / 16 {
      case 0: words.0 = words.0 << 4 | UInt64(value)
      case 1: words.1 = words.1 << 4 | UInt64(value)
      default: words.2 = words.2 << 4 | UInt64(value)
      }
    }
    (high, middle, low) = (words.0, words.1, UInt32(words.2))
  }

  /// Computes the id that git gives to an object of these bytes.
  ///
  /// Reading does not verify ids; who rests a proof on an object compares with this.
  public init(hashing bytes: [UInt8], as kind: ObjectKind) throws(GitError) {
    try Library.prepare()
    var id = git_oid()
    try Library.check(
      git_odb_hash(&id, bytes, bytes.count, kind.libgit2Kind),
      .searchingObject("of \(bytes.count) bytes"))
    self.init(id)
  }

  init(_ id: git_oid) {
    self = withUnsafeBytes(of: id) { ObjectID(loading: $0) }
  }

  /// Takes the first 20 of some bytes, which the caller has counted.
  init(loading bytes: UnsafeRawBufferPointer) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// The id as libgit2 takes it.
  var libgit2ID: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id) { target in
      target.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      target.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      target.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }

  /// The 20 bytes.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, middle.bigEndian, low.bigEndian)) { words in
      Array(words.prefix(Self.byteCount))
    }
  }

  /// The id as 40 lower-case hexadecimal digits.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The id as 40 lower-case hexadecimal digits.
  public var description: String { hexadecimal }

  /// Whether the bytes of one id sort before those of another.
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit in either case; `nil` for another byte.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
