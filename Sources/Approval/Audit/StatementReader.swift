import BacklogModel
import Git
import Source

/// Reads the statements that a commit brought, with those whose signatures count.
struct StatementReader {
  let objects: TrustedObjects
  let desk: SignatureDesk
  let chain: StatementChain

  /// Whether the statements belong to what came before a pinned commit: those too many to be verified are
  /// then taken as used.
  var isPast = false

  /// The statements among the files that a commit changed.
  ///
  /// - Parameters:
  ///   - leaves: the files.
  ///   - commit: where public keys of OpenPGP stand.
  ///   - policy: the policy in force.
  ///   - time: the time on the chain, in seconds since 1970.
  ///   - ledger: which statements were used before.
  func statements(
    in leaves: [FolderComparison.Change], by commit: Commit, under policy: Policy, at time: Int,
    ledger: StatementLedger
  ) throws(ApprovalError) -> FoundStatements {
    let folder = policy.configuration.path(of: "approvals")
    var found = FoundStatements(chain)
    var verified = 0
    let files = leaves.filter {
      $0.path.isBelow(folder) && $0.path.hasSuffix(".md") && $0.after?.kind == .file
    }
    for leaf in files.sorted(by: { $0.path < $1.path }) {
      guard let id = leaf.after?.id else { continue }
      let name = leaf.path.relative(to: folder)
      guard let file = StatementFile(try read(id), named: name) else {
        found.note("approvals/\(name) is no statement, or does not have its name")
        continue
      }
      found.ids.insert(file.statement.id)
      if let old = leaf.before, old.kind == .file,
        StatementFile(try read(old.id), named: name)?.statement == file.statement
      {
        found.note("approvals/\(name) was there before")
      } else if let objection = ledger.objection(to: file.statement.id) {
        found.note("approvals/\(name) \(objection)")
      } else if policy.isRevoked(statement: file.statement.id) {
        found.note("approvals/\(name) is revoked")
      } else if let objection = chain.objection(to: file.statement) {
        found.note("approvals/\(name): \(objection)")
      } else if verified == StatementChain.most, isPast {
        found.excess.insert(file.statement.id)
      } else if verified == StatementChain.most {
        throw ApprovalError(
          .indeterminate, operation: "verifying the statements of \(commit.id.short)",
          message:
            "it brings more than \(verified) that may count; take them back, or pin a commit "
            + "behind it by --from-checkpoint")
      } else {
        verified += 1
        found.add(file.statement, desk.signer(of: file, landedBy: commit, under: policy, at: time))
      }
    }
    return found
  }

  private func read(_ id: ObjectID) throws(ApprovalError) -> [UInt8] {
    do throws(GitError) {
      return try objects.blob(id, limit: StatementFile.largestSize)
    } catch {
      if error.code == .tooLarge { return [] }
      throw ApprovalError(error)
    }
  }
}
