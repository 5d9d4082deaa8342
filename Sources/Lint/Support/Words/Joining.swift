import Source

/// A place where a joining word makes one phrase of two: "export and print".
struct Joining: Sendable {
  /// What is joined.
  enum Kind: Sendable {
    /// Two clauses or verb phrases, each with a verb of its own: "see the list and print it".
    case features
    /// Two verbs for work that goes on, over one object: "design and develop a model".
    case sharedWork
    /// Two qualities asked of one thing: "is fast and secure".
    case qualities
    /// Nouns, and whatever else.
    case nouns
  }

  /// In which part of the sentence it stands.
  enum Place: Sendable {
    /// What is wanted.
    case main
    /// A clause about it: "a tool that can filter and sort".
    case clause
    /// What it is wanted for: "to find and fix mistakes".
    case purpose
    /// What follows from it: ", saving time and money".
    case result
  }

  let kind: Kind
  let place: Place

  /// The joining word itself.
  let connective: ByteRange

  /// The joining word and the first word of what it adds.
  let range: ByteRange
}
