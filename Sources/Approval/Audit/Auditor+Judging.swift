import BacklogModel
import Git
import Source

extension Auditor {
  /// What a commit is at which judging begins.
  enum Beginning {
    /// The first one whose policy names an owner.
    case firstPolicy
    /// One that somebody trusts, who named it.
    case checkpoint
    /// One up to which another branch has judged all.
    case parting
  }

  /// Judges a history commit by commit, from the first policy or from a pinned commit on.
  ///
  /// - Parameters:
  ///   - history: the commits.
  ///   - proposal: a commit that will be judged after them, and brings statements.
  ///   - policies: the policies along the commits; they begin where judging does.
  ///   - beginning: what the commit is at which they begin.
  ///   - isPast: whether the commits are those up to a pinned one, so that only the order and its
  ///     statements are judged.
  func judge(
    _ history: Chain, and proposal: Commit? = nil, under policies: PolicyPass,
    from beginning: Beginning = .firstPolicy, in objects: TrustedObjects, isPast: Bool = false
  ) throws(ApprovalError) -> (judging: Judging, changes: [AuditChange]) {
    let landings = try LandingReader(objects, at: place).landings(on: history, under: policies) {
      isPast ? Interest(inStatementsOf: $0) : Interest($0)
    }
    var judging = try Judging(
      objects, chain: proposal.map(history.proposing) ?? history, policies: policies, place: place,
      ref: ref, from: policies.anchor, policy: 0)
    judging.isPast = isPast
    if beginning != .firstPolicy, proposal != nil || bringStatements(landings, under: policies),
      let past = try past(of: history, upTo: policies.anchor, in: objects)
    {
      judging.begin(after: past, isParting: beginning == .parting)
    }
    var changes: [AuditChange] = []
    for (number, landing) in landings.enumerated() {
      if number.isMultiple(of: Judging.ahead) { judging.readAhead(landings[number...]) }
      changes += try judging.judge(landing, after: changes.count)
    }
    return (judging, changes)
  }

  /// What the statements up to a pinned commit came to: the next one names the last of them, and none
  /// of them counts again; `nil` where there was no policy that could have let any count.
  private func past(
    of history: Chain, upTo index: Int, in objects: TrustedObjects
  ) throws(ApprovalError) -> ApprovalState? {
    let chain = history.prefix(through: index)
    guard let policies = try policiesIfAny(over: chain, in: objects) else { return nil }
    return try judge(
      chain, under: policies, in: objects, isPast: true
    ).judging.state
  }

  private func bringStatements(_ landings: [Landing], under policies: PolicyPass) -> Bool {
    landings.contains { landing in
      let configuration = policies.policies[landing.newPolicy].configuration
      let folder = configuration.path(of: "approvals")
      return landing.leaves.contains { $0.path.isBelow(folder) }
    }
  }
}
