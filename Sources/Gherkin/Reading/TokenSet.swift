/// Some kinds of lines, one bit each.
struct TokenSet: OptionSet {
  let rawValue: UInt16

  static let end = TokenSet(.end)
  static let language = TokenSet(.language)
  static let empty = TokenSet(.empty)
  static let comment = TokenSet(.comment)
  static let tableRow = TokenSet(.tableRow)
  static let docStringSeparator = TokenSet(.docStringSeparator)
  static let step = TokenSet(.step)
  static let background = TokenSet(.background)
  static let tags = TokenSet(.tags)
  static let feature = TokenSet(.feature)
  static let examples = TokenSet(.examples)
  static let scenario = TokenSet(.scenario)
  static let rule = TokenSet(.rule)
  static let other = TokenSet(.other)

  /// All lines that begin with a keyword.
  static let keywords: TokenSet = [.step, .background, .feature, .examples, .scenario, .rule]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a set with one kind.
  init(_ kind: TokenKind) { rawValue = 1 << UInt16(kind.rawValue) }

  /// The kind that is tried first; `nil` in an empty set.
  var first: TokenKind? {
    TokenKind(rawValue: UInt8(truncatingIfNeeded: rawValue.trailingZeroBitCount))
  }

  /// The kinds in the order in which the official parser lists them.
  ///
  /// Blank lines and comments come before the others where free text may stand, else after them.
  var listed: [TokenKind] {
    let all = TokenKind.allCases.filter { contains(TokenSet($0)) }
    if contains(.other) { return all }
    return all.filter { $0 != .comment && $0 != .empty }
      + [.comment, .empty].filter { contains(TokenSet($0)) }
  }
}
