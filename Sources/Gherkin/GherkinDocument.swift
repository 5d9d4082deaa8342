public import Source

/// What a text in Gherkin says, and what is wrong with it.
///
/// Where there are errors the tree holds what could be read in spite of them.
public struct GherkinDocument: Sendable, Hashable {
  /// The feature; `nil` in a text without one.
  public let feature: Feature?

  /// The comments, in the order of the text.
  public let comments: [Comment]

  /// The most errors that are kept of one text.
  public static let errorLimit = 1000

  /// The errors, in the order in which the official parser finds them.
  public let errors: [GherkinError]

  /// How many more there are above the limit.
  public let omittedErrors: Int

  /// Reads a file, in English unless it says `# language:`.
  public init(_ file: SourceFile) {
    self = GherkinParser().parse(file)
  }

  /// Makes a document of its parts.
  init(feature: Feature?, comments: [Comment], errors: [GherkinError], omittedErrors: Int) {
    self.omittedErrors = omittedErrors
    self.feature = feature
    self.comments = comments
    self.errors = errors
  }
}
