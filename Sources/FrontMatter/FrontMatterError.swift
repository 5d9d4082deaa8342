public import Source

/// Why front matter could not be edited.
public typealias FrontMatterError = Failure<FrontMatterFailure>

/// The kinds of failure of `FrontMatterError`.
public enum FrontMatterFailure: Sendable, Hashable {
  /// The front matter has defects; they come first.
  case unreadable
  /// A text has control characters.
  case unwritable
  /// A path leads through a value that is no map, or a key to insert after does not exist.
  case noSuchPlace
  /// The change cannot be made without changing something else.
  case notEditable
}
