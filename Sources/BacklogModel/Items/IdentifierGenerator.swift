import Source

/// Makes new IDs in the style of a configuration.
public struct IdentifierGenerator: Sendable {
  /// The digits of Crockford's base 32, in upper case: no I, L, O or U.
  static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private let prefix: String
  private let style: Configuration.IdentifierStyle
  private let length: Int
  private var taken: Set<String>

  /// Makes a generator.
  ///
  /// - Parameters:
  ///   - configuration: the prefix and the style.
  ///   - taken: all IDs that exist, here and on any branch.
  public init(_ configuration: Configuration, taken: some Sequence<Identifier>) {
    prefix = configuration.idPrefix
    style = configuration.idStyle
    self.taken = Set(taken.map(\.canonical))
    length = Self.length(forItems: self.taken.count)
  }

  /// The shortest length L of at least 4 with 32^L at least 1000 times the number of items, so that
  /// two people who make an ID at the same time hardly ever make the same one.
  static func length(forItems count: Int) -> Int {
    var length = 4
    var possible = 32 * 32 * 32 * 32
    while possible < 1000 * count {
      length += 1
      possible *= 32
    }
    return length
  }

  /// A new ID, different from all that exist and from those made before.
  public mutating func next(using random: inout some RandomNumberGenerator) -> Identifier? {
    let candidate =
      switch style {
      case .sequential: sequential()
      case .random: randomly(using: &random)
      }
    guard let identifier = Identifier(candidate) else { return nil }
    taken.insert(identifier.canonical)
    return identifier
  }

  private func sequential() -> String {
    let beginning = prefix.uppercased() + "-"
    let numbers = taken.compactMap { id -> Int? in
      guard id.hasPrefix(beginning) else { return nil }
      let rest = id.dropFirst(beginning.count)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      // `PAY-9HQW` was drawn; `PAY-9.1` and `PAY-9` were counted.
      return rest[digits.endIndex...].first?.isLetter == true ? nil : Int(digits)
    }
    return "\(prefix)-\((numbers.max() ?? 0) + 1)"
  }

  private func randomly(using random: inout some RandomNumberGenerator) -> String {
    while true {
      let drawn = (0..<length).map { _ in
        Self.digits[Int.random(in: 0..<32, using: &random)]
      }
      let candidate = prefix + "-" + String(decoding: drawn, as: UTF8.self)
      if drawn.contains(where: \.isASCIILetter), !taken.contains(candidate.uppercased()) {
        return candidate
      }
    }
  }
}
