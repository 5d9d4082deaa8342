public import BacklogModel

/// What the statements and orders of a branch have come to.
public struct ApprovalState: Sendable {
  /// The policy in force.
  public internal(set) var policy: Policy

  /// The digest of the last order that was approved, with all before it.
  public internal(set) var approvedDigest: String

  /// The digest of the present order; `nil` if it cannot be read.
  public internal(set) var digest: String?

  /// The last order that could be read.
  public internal(set) var readable: OrderVersion

  /// Which statements were used.
  var ledger = StatementLedger()

  /// The id of the last statement that was used; `nil` if none was.
  public var lastStatement: String? { ledger.last }

  /// The largest committer date so far, in seconds since 1970.
  public internal(set) var time: Int

  /// The first commit of the chain, as 40 digits.
  public let repository: String

  /// The path of the order from the root of the repository.
  public internal(set) var order: String

  /// Whether every change of the order so far was approved, at once or later.
  public internal(set) var isClean = true
}
