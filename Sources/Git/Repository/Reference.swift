/// A branch or a tag, and the object that it names.
public struct Reference: Sendable, Hashable {
  /// The kinds of reference.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A branch of this repository.
    case branch = "refs/heads/"
    /// What a branch of another repository was when it was last fetched.
    case remoteBranch = "refs/remotes/"
    /// A tag, annotated or not.
    case tag = "refs/tags/"
    /// Anything else, such as `refs/notes/commits`.
    case other = "refs/"
  }

  /// The whole name: `refs/heads/main`.
  public let fullName: String

  /// The object that it names: for an annotated tag, the tag object.
  public let target: ObjectID

  /// What kind of reference it is.
  public let kind: Kind

  /// The name as people write it: `main`, `origin/main`, `v1.0`.
  public var name: String { String(fullName.dropFirst(kind.rawValue.count)) }

  /// Makes a reference.
  public init(fullName: String, target: ObjectID) {
    self.fullName = fullName
    self.target = target
    kind = Kind.allCases.first { fullName.hasPrefix($0.rawValue) } ?? .other
  }
}
