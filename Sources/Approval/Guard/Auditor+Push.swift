import BacklogModel
import Git
import Source

extension Auditor {
  /// Why a push of the branch must be refused, in lines for the pusher; none if it may go on.
  ///
  /// - Parameters:
  ///   - push: what is pushed.
  ///   - guardians: other branches whose policies name this one. A new branch begins where one of them
  ///     has the policy that is in force on it now; no branch that they name brings a policy of its own.
  /// - Throws: `.indeterminate` if history is missing or damaged.
  func objections(
    to push: PushedReference, guardedBy guardians: [Guardian]
  ) throws(ApprovalError) -> [String] {
    guard let new = push.new else {
      return [
        "\(ref) is guarded and cannot be deleted; take it out of approval.refs first, on the branch "
          + "itself as well"
      ]
    }
    let chain = try chain(to: new)
    guard let old = push.old else {
      if let objection = objection(toBeginningOf: chain, guardedBy: guardians) {
        return [objection]
      }
      if let found = try objections(behindPartingOf: chain, from: guardians, notIn: []) {
        return found
      }
      return objections(in: try audit(tip: new), notIn: [])
    }
    guard let last = chain.index(of: old) else {
      return [
        "\(ref): \(old.short) would leave its first-parent history, so that nobody could judge what "
          + "happened since; merge into \(ref), not \(ref) into the branch, and do not force"
      ]
    }
    let known = chain.commits[...last]
    if let found = try objections(behindPartingOf: chain, from: guardians, notIn: known) {
      return found
    }
    do throws(ApprovalError) {
      let report = try audit(tip: new)
      if !guardians.isEmpty, let anchor = chain.index(of: report.anchor), anchor > last,
        try !brings(policyOf: guardians, at: anchor, of: chain)
      {
        return [
          "\(ref): \(report.anchor.short) brings a first policy, and \(guardians[0].ref) has another; "
            + "merge \(guardians[0].ref) into it, so that it has that one"
        ]
      }
      return objections(in: report, notIn: known)
    } catch {
      // A branch from before the first policy has nothing that could be judged.
      guard error.code == .refused, !guardians.isEmpty else { throw error }
      return []
    }
  }

  /// Whether a commit brings the policy that one of some branches has now.
  private func brings(
    policyOf guardians: [Guardian], at index: Int, of chain: Chain
  ) throws(ApprovalError) -> Bool {
    let objects = TrustedObjects(repository: repository)
    let brought = try policies(over: chain.prefix(through: index), in: objects).inForce.digest
    return guardians.contains { $0.policy.digest == brought }
  }

  /// Why commits must be refused that came behind the place where a branch left one that guards it and
  /// itself, and that judged all before; `nil` where it left none.
  ///
  /// The policy in force there goes on to hold, whatever the merges that brought it say of their branch.
  private func objections(
    behindPartingOf chain: Chain, from guardians: [Guardian], notIn known: ArraySlice<Commit>
  ) throws(ApprovalError) -> [String]? {
    guard let tip = chain.commits.last?.id,
      let (start, policy) = Guardian.parting(of: chain, from: guardians)
    else { return nil }
    if let last = known.last, start >= known.endIndex, !policy.names(ref),
      guardians.contains(where: { $0.policy(behind: last.id)?.names(ref) == true })
    {
      return [
        "\(ref): the policy behind \(chain.commits[start].id.short) does not name it, so that it would be "
          + "guarded no more; commit that policy on the branch first"
      ]
    }
    let parting = chain.commits[start].id
    if parting == tip { return [] }
    return objections(
      in: try audit(tip: tip, from: parting, under: policy), notIn: known, behind: parting)
  }

  /// Why a new branch may not begin where it does: it begins on every branch that guards it, where that
  /// has had the policy already that is in force on it now; `nil` if it does.
  private func objection(
    toBeginningOf chain: Chain, guardedBy guardians: [Guardian]
  ) -> String? {
    for guardian in guardians {
      guard let start = guardian.parting(of: chain) else {
        return "\(ref) is guarded, and begins at no commit of \(guardian.ref), which guards it"
      }
      let parting = chain.commits[start].id
      guard guardian.isCurrent(parting) else {
        return
          "\(ref) is guarded, and begins at \(parting.short), before the policy that is in force "
          + "on \(guardian.ref); begin it at a newer commit, or push it before the hook is installed"
      }
    }
    return nil
  }

  /// The violations of commits that were not there before, in lines for the pusher.
  ///
  /// - Parameter parting: where judging begins, if it does not with the first policy.
  private func objections(
    in report: AuditReport, notIn known: ArraySlice<Commit>, behind parting: ObjectID? = nil
  ) -> [String] {
    let known = Set(known.map(\.id))
    let changes = report.violations.filter { !known.contains($0.commit) }
    guard !changes.isEmpty else { return [] }
    let (policy, time) = (report.state.policy, report.state.time)
    let advice = ApprovalAdvice(
      policy: policy, owners: policy.owners(at: time).map(\.shown), ref: ref, checkpoint: parting)
    return changes.flatMap {
      ["\(ref): \($0.commit.short) \($0.title): \($0.outcome)"] + $0.reasons
    } + [advice.refused(changes), "see 'nextup guard' and docs/approval.md"]
  }
}

extension AuditChange {
  /// The moves and the note, indented.
  fileprivate var reasons: [String] {
    changeWords.map { "    \($0)" } + [judgement.note.map { "    \($0)" }].compactMap { $0 }
  }
}
