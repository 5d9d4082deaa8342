import BacklogModel
import Git
import Source

extension Auditor {
  /// Refuses a history that took in, by a merge, another one that has an owner of its own and does not
  /// go back to it: so a branch is taken over without force, by a merge whose first parent is a new
  /// root and whose second parent is the branch.
  ///
  /// A takeover from a commit of the branch itself, before its first policy, looks like an honest
  /// beginning. Only a checkpoint tells.
  func demandOneOrigin(of chain: Chain, in objects: TrustedObjects) throws(ApprovalError) {
    let found = try reading { () throws(GitError) in try foreignHistory(in: chain, objects) }
    guard let (merge, parent) = found else { return }
    throw ApprovalError(
      .indeterminate, operation: "auditing \(ref)",
      message: "commit \(merge.short) took in \(parent.short), which has an owner and another "
        + "beginning: one history may have taken the place of the other; compare with a clone that "
        + "you trust, and name a commit of it by --from-checkpoint")
  }

  /// The first merge of a commit that has an owner and goes back to no commit of the chain.
  private func foreignHistory(
    in chain: Chain, _ objects: TrustedObjects
  ) throws(GitError) -> (merge: ObjectID, parent: ObjectID)? {
    let known = Set(chain.commits.map(\.id))
    var walker = TreeWalker(objects)
    for merge in chain.commits where merge.isMerge {
      for parent in merge.parents.dropFirst() where !known.contains(parent) {
        let side = try objects.commit(parent)
        guard try !goesBack(side, to: known, in: objects) else { continue }
        let entry = try walker.entry(place.policy, below: side.tree)
        let policy = try PolicyFiles(objects, place).file(entry).policy
        if policy?.configuration.roles.productOwner != nil { return (merge.id, parent) }
      }
    }
    return nil
  }

  /// Whether one of some commits is behind a commit, on whatever way.
  private func goesBack(
    _ commit: Commit, to known: Set<ObjectID>, in objects: TrustedObjects
  ) throws(GitError) -> Bool {
    var (pending, seen) = (commit.parents.reversed() as [ObjectID], Set<ObjectID>())
    while let id = pending.popLast() {
      if known.contains(id) { return true }
      guard seen.insert(id).inserted else { continue }
      pending += try objects.commit(id).parents.reversed()
    }
    return false
  }
}
