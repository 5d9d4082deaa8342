public import Source

/// A user story as it stands in a text: *As a role, I want means so that benefit*.
public struct Story: Sendable, Hashable {
  /// A part of the sentence: its words and where they stand.
  public struct Part: Sendable, Hashable {
    /// The words without mark-up, blanks collapsed, without the punctuation that ends the part.
    public let text: String

    /// From the first byte of the words to the end of the last, in bytes of the file.
    public let range: ByteRange

    /// Makes a part.
    public init(_ text: String, at range: ByteRange) {
      self.text = text
      self.range = range
    }
  }

  /// Who wants it: what follows "As a"; without the article.
  public let role: Part?

  /// What is wanted: what follows "I want to", "I need", "I can" and the like; without "to".
  public let means: Part?

  /// Why: what follows "so that" or "in order to".
  public let benefit: Part?

  /// The whole sentence.
  public let range: ByteRange

  /// The nearest heading above it, as plain text; `nil` if there is none.
  public let heading: String?

  /// Makes a story of its parts.
  public init(
    role: Part?, means: Part?, benefit: Part?, range: ByteRange, heading: String? = nil
  ) {
    self.role = role
    self.means = means
    self.benefit = benefit
    self.range = range
    self.heading = heading
  }
}
