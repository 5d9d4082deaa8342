import BacklogModel
import Git
import Source

/// Reads the statements that a commit brought, with those whose signatures count.
struct StatementReader {
  let objects: TrustedObjects
  let desk: SignatureDesk
  let chain: StatementChain

  /// The statements among the files that a commit changed.
  ///
  /// - Parameters:
  ///   - leaves: the files.
  ///   - commit: where public keys of OpenPGP stand.
  ///   - policy: the policy in force.
  ///   - time: the time on the chain, in seconds since 1970.
  ///   - used: the ids of statements that were used before.
  func statements(
    in leaves: [FolderComparison.Change], by commit: Commit, under policy: Policy, at time: Int,
    used: Set<String>
  ) throws(ApprovalError) -> FoundStatements {
    let folder = policy.configuration.path(of: "approvals")
    var found = FoundStatements(chain)
    let files = leaves.filter {
      $0.path.isBelow(folder) && $0.path.hasSuffix(".md") && $0.after?.kind == .file
    }
    for leaf in files.sorted(by: { $0.path < $1.path }).prefix(StatementChain.most) {
      guard let id = leaf.after?.id else { continue }
      let name = leaf.path.relative(to: folder)
      guard let file = StatementFile(try read(id), named: name) else {
        found.notes.append("approvals/\(name) is no statement, or does not have its name")
        continue
      }
      found.ids.insert(file.statement.id)
      if let old = leaf.before, old.kind == .file,
        StatementFile(try read(old.id), named: name)?.statement == file.statement
      {
        found.notes.append("approvals/\(name) was there before")
      } else if used.contains(file.statement.id) {
        found.notes.append("approvals/\(name) was used already")
      } else if policy.isRevoked(statement: file.statement.id) {
        found.notes.append("approvals/\(name) is revoked")
      } else if let objection = chain.objection(to: file.statement) {
        found.notes.append("approvals/\(name): \(objection)")
      } else {
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
