public import Git

/// All changes of a branch that needed approval, judged.
public struct AuditReport: Sendable {
  /// The branch, as a full name.
  public let ref: String

  /// Its last commit.
  public let tip: ObjectID

  /// The commit whose policy is trusted without proof.
  public let anchor: ObjectID

  /// How many commits were judged.
  public let commits: Int

  /// The changes, oldest first.
  public var changes: [AuditChange]

  /// What the changes were restricted to, in words such as "after v1"; `nil` where all are there.
  public var scope: String?

  /// What holds after the last commit.
  public let state: ApprovalState

  /// The changes that stand without the approval they needed.
  public var violations: [AuditChange] { changes.filter(\.isViolation) }

  /// Whether a change is not approved, beyond what could not be found out.
  public var isRefused: Bool {
    violations.contains { $0.judgement.verdict != .indeterminate }
  }

  /// Whether something could not be found out.
  public var isIndeterminate: Bool {
    violations.contains { $0.judgement.verdict == .indeterminate }
  }
}
