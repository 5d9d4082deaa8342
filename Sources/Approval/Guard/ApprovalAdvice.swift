import BacklogModel

/// What people can do about changes that are not approved, under a policy.
struct ApprovalAdvice {
  /// The policy in force.
  let policy: Policy

  /// The owners of the time, as people read them.
  let owners: [String]

  /// The owners in one phrase.
  private var who: String {
    owners.isEmpty ? "the Product Owner" : owners.joined(separator: " or ")
  }

  /// Whether the merge of an owner would be evidence enough.
  var mergeIsEvidence: Bool { canCount(.commitSignature) || plainMergeIsEvidence }

  /// What to do where an owner's own merge, or statement, would be the evidence.
  func pending(_ changes: [AuditChange]) -> String {
    let merge = plainMergeIsEvidence ? "merge commit" : "signed merge commit (git merge --no-ff -S)"
    let forge = policy.configuration.approval.host == "none" ? "" : ", not by squash or rebase"
    return "\(who) must merge it as a \(merge)\(forge)"
      + (canSign(changes) ? ", or sign it with 'nextup approve'" : "")
  }

  /// What to do about changes that no merge could approve.
  func unapproved(_ changes: [AuditChange]) -> String {
    let isSignable = canSign(changes) && changes.allSatisfy { !$0.judgement.isFinal }
    return isSignable
      ? "\(who) must sign it with 'nextup approve'"
      : "take back what the notes name, or let its owner make the change"
  }

  /// What to do about changes that were refused.
  func refused(_ changes: [AuditChange]) -> String {
    let isFinal = changes.contains { $0.judgement.isFinal }
    return isFinal || !mergeIsEvidence ? unapproved(changes) : pending(changes)
  }

  /// Whether a merge that nobody signed would be evidence: by its names, or by the forge's signature.
  private var plainMergeIsEvidence: Bool {
    let hasHostKeys = !policy.configuration.approval.hostKeys.isEmpty
    return canCount(.committer) || canCount(.author) || hasHostKeys && canCount(.hostMerge)
  }

  /// Statements are about orders; nothing else can be signed by them.
  private func canSign(_ changes: [AuditChange]) -> Bool {
    canCount(.statement) && changes.allSatisfy { $0.kind == .order || $0.judgement.isApproved }
  }

  private func canCount(_ kind: Evidence.Kind) -> Bool {
    policy.accepted.contains(kind) && kind.verdict >= policy.required
  }
}
