public import Source

/// A text of several lines below a step.
public struct DocString: Sendable, Hashable {
  /// The text, without the indentation of its delimiter.
  public let content: String

  /// What encloses it: three double quotes or three back quotes.
  public let delimiter: String

  /// What stands behind the opening delimiter: `json`; `nil` if nothing does.
  public let mediaType: String?

  /// Where the opening delimiter stands.
  public let location: Location

  /// From the opening delimiter to the end of the last line read, in bytes.
  public let range: ByteRange
}
