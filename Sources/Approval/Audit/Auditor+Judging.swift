import BacklogModel
import Git
import Source

extension Auditor {
  /// Judges a history commit by commit, from the first policy or from a pinned commit on.
  ///
  /// - Parameters:
  ///   - history: the commits.
  ///   - proposal: a commit that will be judged after them, and brings statements.
  ///   - policies: the policies along the commits; they begin where judging does.
  ///   - isPinned: whether they begin at a pinned commit.
  ///   - isParting: whether that is where another branch has judged all before.
  ///   - isOrderOnly: whether only the order and its statements are judged.
  func judge(
    _ history: Chain, and proposal: Commit? = nil, under policies: PolicyPass, isPinned: Bool,
    isParting: Bool = false, in objects: TrustedObjects, isOrderOnly: Bool = false
  ) throws(ApprovalError) -> (judging: Judging, changes: [AuditChange]) {
    var reader = LandingReader(objects, at: place)
    var landings = try reader.landings(on: history, under: policies)
    try JudgedItemPass(objects).fill(&landings, policies: policies.policies) {
      isOrderOnly ? Interest(inStatementsOf: $0) : Interest($0)
    }
    var judging = try Judging(
      objects, chain: proposal.map(history.proposing) ?? history, policies: policies, place: place,
      ref: ref, from: policies.anchor, policy: 0)
    judging.items.forgetsNames = isOrderOnly
    if isPinned, proposal != nil || bringStatements(landings, under: policies),
      let past = try past(of: history, upTo: policies.anchor, in: objects)
    {
      judging.begin(after: past, isParting: isParting)
    }
    var changes: [AuditChange] = []
    for landing in landings { changes += try judging.judge(landing, after: changes.count) }
    return (judging, changes)
  }

  /// What the statements up to a pinned commit came to: the next one names the last of them, and none
  /// of them counts again; `nil` where there was no policy that could have let any count.
  private func past(
    of history: Chain, upTo index: Int, in objects: TrustedObjects
  ) throws(ApprovalError) -> ApprovalState? {
    let chain = history.prefix(through: index)
    let desk = SignatureDesk(repository: repository, place: place, verifier: verifier)
    let policies: PolicyPass
    do throws(ApprovalError) {
      policies = try PolicyPass(over: chain, from: nil, objects, at: place, ref: ref, desk: desk)
    } catch {
      if error.code == .refused { return nil }
      throw error
    }
    return try judge(
      chain, under: policies, isPinned: false, in: objects, isOrderOnly: true
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
