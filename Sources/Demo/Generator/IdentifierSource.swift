/// Makes identifiers that differ from each other: `DEMO-7K3F`.
struct IdentifierSource {
  /// The prefix with its hyphen.
  static let prefix = "DEMO-"

  /// The digits of Crockford's base 32.
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private let length: Int
  private var used: Set<Int> = []

  /// Makes identifiers whose random part has a number of digits.
  init(length: Int) { self.length = length }

  /// The next identifier; it has at least one letter.
  mutating func next(_ random: inout SplitMix64) -> String {
    while true {
      let number = random.below(1 << (5 * length))
      let part = (0..<length).map { Self.digits[number >> (5 * $0) & 31] }
      guard part.contains(where: { $0 >= UInt8(ascii: "A") }), used.insert(number).inserted else {
        continue
      }
      return Self.prefix + String(decoding: part, as: UTF8.self)
    }
  }
}
