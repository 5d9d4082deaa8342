public import Source

/// A step: `Given a saved card`.
public struct Step: Sendable, Hashable {
  /// What a step does in its scenario, as far as its keyword tells.
  public enum Kind: String, Sendable, Hashable {
    /// It sets the scene: `Given`.
    case context = "Context"
    /// It is what happens: `When`.
    case action = "Action"
    /// It is what can be seen then: `Then`.
    case outcome = "Outcome"
    /// It goes on with the step before: `And`, `But`.
    case conjunction = "Conjunction"
    /// Its keyword may be several of these: `*`.
    case unknown = "Unknown"
  }

  /// The keyword as the language has it, with the blank at its end where there is one.
  public let keyword: String

  /// What it does.
  public let kind: Kind

  /// The words after the keyword, without the blanks around them.
  public let text: String

  /// Where the keyword stands.
  public let location: Location

  /// Keyword and text, in bytes.
  public let range: ByteRange

  /// The text, in bytes.
  public let textRange: ByteRange

  /// The table below it.
  public internal(set) var table: DataTable?

  /// The doc string below it.
  public internal(set) var docString: DocString?
}
