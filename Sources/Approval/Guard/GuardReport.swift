import BacklogModel
public import Git
public import Source

/// What merging a branch would change, and whether it is approved.
public struct GuardReport: Sendable {
  /// The branch that it is to be merged into, as a full name.
  public let ref: String

  /// The last commit of that branch.
  public let base: ObjectID

  /// The last commit of the branch to merge.
  public let head: ObjectID

  /// What needs approval.
  public let changes: [AuditChange]

  /// The policy in force.
  public let policy: Policy

  /// The owners of the time.
  let owners: [String]

  /// Whether it brings the first policy: nothing was guarded before.
  var isFirstPolicy = false

  /// What it needs before it may land.
  public var outcome: GuardOutcome { .worst(changes.map(outcome)) }

  /// What one change needs.
  public func outcome(of change: AuditChange) -> GuardOutcome {
    let judgement = change.judgement
    if judgement.isApproved { return .approved }
    if judgement.isFinal { return .unapproved }
    if judgement.verdict == .indeterminate { return .indeterminate }
    return mergeIsEvidence ? .pending : .unapproved
  }

  /// Whether the merge of an owner would be evidence enough.
  private var mergeIsEvidence: Bool {
    let hasHostKeys = !policy.configuration.approval.hostKeys.isEmpty
    let kinds: [Evidence.Kind] =
      [.commitSignature, .committer, .author] + (hasHostKeys ? [.hostMerge] : [])
    return kinds.contains { policy.accepted.contains($0) && $0.verdict >= policy.required }
  }

  /// What the people who look at the change must do; `nil` if nothing.
  public var advice: String? {
    let who = owners.isEmpty ? "the Product Owner" : owners.joined(separator: " or ")
    switch outcome {
    case .approved:
      return isFirstPolicy
        ? "it brings the first policy, which is trusted without proof once it is merged: read it well"
        : nil
    case .pending:
      let signed = policy.required == .verified ? " with a signed commit" : ""
      let forge = policy.configuration.approval.host == "none" ? "" : ", not by squash or rebase"
      // Statements are about orders; nothing else can be signed by them.
      let canSign = changes.allSatisfy { $0.kind == .order || $0.judgement.isApproved }
      return "\(who) must merge it\(signed) as a merge commit\(forge)"
        + (canSign ? ", or sign it with 'nextup approve'" : "")
    case .unapproved:
      let isOrderOnly = changes.allSatisfy { $0.kind == .order && !$0.judgement.isFinal }
      return isOrderOnly
        ? "\(who) must sign it with 'nextup approve'"
        : "take back what the notes name, or let its owner make the change"
    case .indeterminate: return "fetch the whole history and run guard again"
    }
  }

  /// The report for people.
  public var lines: [String] {
    var lines = ["\(ref): \(outcome.rawValue)"]
    if changes.isEmpty { lines[0] += ", nothing in it needs approval" }
    for change in changes {
      lines.append("  \(change.title): \(outcome(of: change).rawValue)")
      if let authored = change.authored {
        lines.append("    written by \(authored.name) <\(authored.email)>")
      }
      lines += change.judgement.evidence.map { "    \($0.words)" }
      lines += change.moves.map { "    \($0.words)" }
      if let note = change.judgement.note { lines.append("    note: \(note)") }
    }
    return lines + [advice].compactMap { $0 }
  }

  /// The members of the JSON document.
  public var json: [(key: String, value: JSON)] {
    [
      ("ref", .string(ref)), ("base", .string(base.hexadecimal)),
      ("head", .string(head.hexadecimal)), ("outcome", .string(outcome.rawValue)),
      ("advice", JSON(advice)),
      (
        "changes",
        .array(
          changes.map { change in
            .object([
              ("outcome", .string(outcome(of: change).rawValue)), ("change", change.json),
            ])
          })
      ),
    ]
  }
}
