/// What a proposed change needs before it may land.
public enum GuardOutcome: String, Sendable, Hashable, CaseIterable {
  /// Nothing: it is approved, or needs no approval.
  case approved
  /// The owner's own merge, which would be the evidence.
  case pending
  /// Another change: no merge could approve it.
  case unapproved
  /// It could not be found out.
  case indeterminate

  /// The worst of some outcomes.
  static func worst(_ outcomes: [GuardOutcome]) -> GuardOutcome {
    for outcome in [GuardOutcome.unapproved, .indeterminate, .pending]
    where outcomes.contains(outcome) { return outcome }
    return .approved
  }
}
