public import BacklogModel
public import Git

/// One change that needed approval, and what came of judging it.
public struct AuditChange: Sendable {
  /// What was changed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The order.
    case order
    /// The policy in `nextup.yml`.
    case policy
    /// Which item a file is.
    case identity
    /// A key of an item or record that somebody owns.
    case field
  }

  /// The commit of the chain that landed it.
  public let commit: ObjectID

  /// Its first parent; `nil` for a first commit.
  public let parent: ObjectID?

  /// The largest committer date on the chain up to the commit, in seconds since 1970.
  public let time: Int

  /// What was changed.
  public let kind: Kind

  /// Who made the commit, as it says itself: the author of the commit of the chain.
  public let landed: Signature

  /// Who wrote the value, where that is somebody else's commit.
  public internal(set) var authored: Signature?

  /// The file, below the folder of `nextup.yml`.
  public internal(set) var path: String

  /// The item or record; `nil` for orders and policies.
  public internal(set) var id: String?

  /// The key; `nil` for orders and policies.
  public internal(set) var key: String?

  /// The value before, as people read it.
  public internal(set) var from: String?

  /// The value since then.
  public internal(set) var to: String?

  /// What it rests on.
  public internal(set) var judgement: Judgement

  /// What moved in the order.
  public internal(set) var moves: [OrderChange] = []

  /// What changed in the policy, in words.
  public internal(set) var details: [String] = []

  /// The id of the statement by which the owner approved the order later; `nil` if none did.
  public internal(set) var ratifiedBy: String?

  /// Whether it stands without the approval that it needed.
  public var isViolation: Bool { !judgement.isApproved && ratifiedBy == nil }

  init(
    _ commit: Commit, at time: Int, _ kind: Kind, in path: String, _ judgement: Judgement
  ) {
    self.commit = commit.id
    parent = commit.parents.first
    self.time = time
    self.path = path
    landed = commit.author
    self.kind = kind
    self.judgement = judgement
  }
}
