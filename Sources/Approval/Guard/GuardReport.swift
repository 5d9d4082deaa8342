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

  /// The largest committer date on the history, in seconds since 1970.
  let time: Int

  /// The owners of the time.
  private var owners: [String] { policy.owners(at: time).map(\.shown) }

  /// Whether a fast-forward to it would replace the history of the base, with its first policy.
  var wouldReplaceBase = false

  /// Whether it brings the first policy: nothing was guarded before.
  var isFirstPolicy = false

  /// What it needs before it may land.
  public var outcome: GuardOutcome { .worst(changes.map(outcome)) }

  /// What one change needs.
  public func outcome(of change: AuditChange) -> GuardOutcome {
    let judgement = change.judgement
    if !change.isViolation { return .approved }
    if judgement.isFinal { return .unapproved }
    if judgement.verdict == .indeterminate { return .indeterminate }
    return cures.mergeIsEvidence ? .pending : .unapproved
  }

  private var cures: ApprovalAdvice { ApprovalAdvice(policy: policy, owners: owners, ref: ref) }

  /// What the people who look at the change must do; `nil` if nothing.
  public var advice: String? {
    switch outcome {
    case .approved:
      return isFirstPolicy
        ? "it brings the first policy, which is trusted without proof once it is merged: read it well"
        : nil
    case .pending: return cures.pending(changes)
    case .unapproved: return cures.unapproved(changes)
    case .indeterminate: return "fetch the whole history and run guard again"
    }
  }

  /// What whoever asked should know of what they named.
  ///
  /// - Parameter reviewers: the e-mail addresses of `--approved-by`.
  public func remarks(on reviewers: [String]) -> [String] {
    let known = policy.owners(at: time).flatMap(\.emails)
    let strangers = reviewers.filter { name in
      !known.contains { EvidenceRules.isSame($0, name) }
    }
    let refs = policy.configuration.approval.refs
    return strangers.map { "'\($0)' is no e-mail address of an owner, so it counts for nothing" }
      + (refs.contains(ref)
        ? [] : ["\(ref) is not among approval.refs: \(refs.joined(separator: ", "))"])
      + (wouldReplaceBase
        ? ["merge it with a merge commit: a fast-forward would replace the history of \(ref)"] : [])
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
      lines += change.changeWords.map { "    \($0)" }
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
