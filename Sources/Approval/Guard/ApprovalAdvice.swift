import BacklogModel
import Git

/// What people can do about changes that are not approved, under a policy.
struct ApprovalAdvice {
  /// The policy in force.
  let policy: Policy

  /// The owners of the time, as people read them.
  let owners: [String]

  /// The branch that the changes are for; `nil` for the one that a statement is for anyway.
  var ref: String?

  /// Where judging begins, if it does not with the first policy.
  var checkpoint: ObjectID?

  /// The owners in one phrase.
  private var who: String {
    owners.isEmpty ? "the Product Owner" : owners.joined(separator: " or ")
  }

  /// Whether the merge of an owner would be evidence enough.
  var mergeIsEvidence: Bool { canCount(.commitSignature) || plainMergeIsEvidence }

  /// What to do where an owner's own merge, or statement, would be the evidence.
  func pending(_ changes: [AuditChange]) -> String { cure(isOrder: areOrders(changes)) }

  /// What to do about changes that no merge could approve.
  func unapproved(_ changes: [AuditChange]) -> String {
    let isSignable = areOrders(changes) && changes.allSatisfy { !$0.judgement.isFinal }
    return isSignable && canCount(.statement)
      ? "\(who) must \(signing)"
      : "take back what the notes name, or let its owner make the change"
  }

  /// What to do about changes that were refused.
  func refused(_ changes: [AuditChange]) -> String {
    let isFinal = changes.contains { $0.judgement.isFinal }
    return isFinal || !mergeIsEvidence ? unapproved(changes) : pending(changes)
  }

  /// What an owner has to do about a change; statements are about orders, and sign nothing else.
  func cure(isOrder: Bool) -> String {
    let merge = plainMergeIsEvidence ? "merge commit" : "signed merge commit (git merge --no-ff -S)"
    let forge = policy.configuration.approval.host == "none" ? "" : ", not by squash or rebase"
    let ways =
      (mergeIsEvidence ? ["merge it as a \(merge)\(forge)"] : [])
      + (isOrder && canCount(.statement) ? [signing] : [])
    return "\(who) must " + (ways.isEmpty ? "make it" : ways.joined(separator: ", or "))
  }

  /// How an owner signs.
  private var signing: String {
    var command = "nextup approve"
    if let ref, ref != policy.configuration.approval.refs.first {
      command += " --ref \(ref.trimmingPrefix(Reference.Kind.branch.rawValue))"
    }
    if let checkpoint { command += " --from-checkpoint \(checkpoint.hexadecimal)" }
    return "sign it with '\(command)'"
  }

  private func areOrders(_ changes: [AuditChange]) -> Bool {
    changes.allSatisfy { $0.kind == .order || $0.judgement.isApproved }
  }

  /// Whether a merge that nobody signed would be evidence: by its names, or by the forge's signature.
  private var plainMergeIsEvidence: Bool {
    let hasHostKeys = !policy.configuration.approval.hostKeys.isEmpty
    return canCount(.committer) || canCount(.author) || hasHostKeys && canCount(.hostMerge)
  }

  private func canCount(_ kind: Evidence.Kind) -> Bool {
    policy.accepted.contains(kind) && kind.verdict >= policy.required
  }
}
