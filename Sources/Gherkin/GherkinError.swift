public import Source

/// Something in a text that Gherkin does not allow.
public struct GherkinError: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A line that may not stand where it stands.
    case unexpectedLine(String, expected: [TokenKind])
    /// An end before the text is complete.
    case unexpectedEnd(expected: [TokenKind])
    /// A row with more or fewer cells than the first of its table.
    case inconsistentCells
    /// A tag with a blank in it.
    case blankInTag
    /// A language that nobody has keywords for.
    case unknownLanguage(String)
  }

  /// What is wrong.
  public let kind: Kind

  /// Where.
  public let location: Location

  /// The line, row or tag, in bytes; empty at the end of the text.
  public let range: ByteRange

  /// What is wrong, in the words of the official parser.
  public var message: String {
    switch kind {
    case .unexpectedLine(let line, let expected): "expected: \(list(expected)), got '\(line)'"
    case .unexpectedEnd(let expected): "unexpected end of file, expected: \(list(expected))"
    case .inconsistentCells: "inconsistent cell count within the table"
    case .blankInTag: "A tag may not contain whitespace"
    case .unknownLanguage(let name): "Language not supported: \(name)"
    }
  }

  /// Place and message, as the official parser prints them: `(2:1): expected: …`.
  public var description: String { "(\(location.line):\(location.column)): \(message)" }

  private func list(_ kinds: [TokenKind]) -> String {
    kinds.map(\.name).joined(separator: ", ")
  }
}
