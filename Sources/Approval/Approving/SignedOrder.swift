import BacklogModel
import Git
import Source

/// The order of a branch that an owner signed for another one, where it has not landed yet.
struct SignedOrder {
  /// The order.
  let order: OrderVersion

  /// Its digest, as a statement has it.
  let digest: String

  /// The last statement that leads to it.
  let statement: Statement
}

extension Auditor {
  /// The order of a commit, if statements that it has beside an audited branch lead to it; `nil` otherwise.
  func signedOrder(
    of head: ObjectID, beside base: AuditReport
  ) throws(ApprovalError) -> SignedOrder? {
    guard head != base.tip else { return nil }
    let (objects, state) = (TrustedObjects(repository: repository), base.state)
    let configuration = state.policy.configuration
    let (commit, order, leaves) = try reading { () throws(GitError) in
      var (walker, reader) = (TreeWalker(objects), OrderReader(objects))
      let (commit, tip) = (try objects.commit(head), try objects.commit(base.tip))
      let entry = try walker.entry(place.order(configuration), below: commit.tree)
      var comparison = FolderComparison(
        of: configuration.backlog, in: repository, isStrict: true,
        mayMatter: Interest(inStatementsOf: configuration).mayMatter)
      let leaves = try comparison.changes(
        from: walker.folder(place.backlog(configuration), below: tip.tree),
        to: walker.folder(place.backlog(configuration), below: commit.tree))
      return (commit, try reader.state(of: entry, under: state.policy).order, leaves)
    }
    guard let order, let digest = order.digest?.hexadecimal else { return nil }
    let chain = StatementChain(
      repository: state.repository, order: state.order, ref: ref, policy: state.policy.version)
    let found = try StatementReader(objects: objects, desk: desk, chain: chain).statements(
      in: leaves, by: commit, under: state.policy, at: state.time, ledger: state.ledger)
    return found.path(from: state.approvedDigest, to: digest, after: state.lastStatement).last
      .map { SignedOrder(order: order, digest: digest, statement: $0.statement) }
  }
}
