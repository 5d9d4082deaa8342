public import Git

/// A commit that events refer to: who wrote it, who made it, and when.
public struct HistoryCommit: Sendable, Hashable, Identifiable {
  /// The id.
  public let id: ObjectID

  /// Who wrote the change, as the commit says.
  public let author: Signature

  /// Who made the commit, as the commit says.
  public let committer: Signature

  /// Whether it has two or more parents.
  public let isMerge: Bool

  /// Who brought the change onto the first-parent chain, and when.
  ///
  /// Of a merge it is the author, since a forge puts itself down as the committer of a merge that
  /// somebody made with its button; of any other commit it is the committer. The time is that of
  /// the committer in both cases.
  public var lander: Signature {
    guard isMerge else { return committer }
    return Signature(
      name: author.name, email: author.email, time: committer.time, offset: committer.offset)
  }
}
