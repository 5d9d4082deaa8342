/// One thing that speaks for the approval of a change.
public struct Evidence: Sendable, Hashable {
  /// The kinds of evidence, by the names that configuration uses.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A signed statement that leads from the old order to the new one.
    case statement
    /// The commit is signed by a key of the owner.
    case commitSignature = "commit-signature"
    /// The merge is signed by the forge, and the owner is its author.
    case hostMerge = "host-merge"
    /// The owner is the committer.
    case committer
    /// The owner is the author of the merge, or of a commit that the forge made.
    case author
    /// The message of the commit names the owner in `Approved-by:`.
    case trailer
    /// Whoever called us says that the owner approved, as a forge's review does.
    case review

    /// How much it proves.
    public var verdict: Verdict {
      switch self {
      case .statement, .commitSignature: .verified
      case .hostMerge: .attested
      case .committer, .author, .trailer, .review: .claimed
      }
    }
  }

  /// What it is.
  public let kind: Kind

  /// The person, as `Name <e-mail>`.
  public let who: String

  /// The key that signed; `nil` where nothing is signed.
  public let key: String?

  /// What else there is to say; `nil` if nothing.
  public let detail: String?

  /// Makes evidence.
  public init(_ kind: Kind, who: String, key: String? = nil, detail: String? = nil) {
    self.kind = kind
    self.who = who
    self.key = key
    self.detail = detail
  }
}
