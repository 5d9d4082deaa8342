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

  /// A merge, on the chain or behind it, of a commit that has an owner and whose first parents lead to
  /// no commit of the chain.
  private func foreignHistory(
    in chain: Chain, _ objects: TrustedObjects
  ) throws(GitError) -> (merge: ObjectID, parent: ObjectID)? {
    var known = Set(chain.commits.map(\.id))
    var foreign: Set<ObjectID> = []
    var policies = OwnedHistory(objects, place)
    var pending = Self.sides(of: chain.commits)
    while let (merge, parent) = pending.popLast() {
      let side = try Self.side(endingIn: parent, at: known, foreign, objects)
      pending += Self.sides(of: side.commits)
      guard side.isForeign else {
        known.formUnion(side.commits.map(\.id))
        continue
      }
      foreign.formUnion(side.commits.map(\.id))
      // Where it goes on in a history that has an owner, that beginning was looked at.
      if let next = side.next, try policies.isOwned(objects.commit(next)) { continue }
      if try policies.hasOwnBeginning(side.commits, beside: known) { return (merge, parent) }
    }
    return nil
  }

  /// What some commits merged.
  private static func sides(of commits: [Commit]) -> [(merge: ObjectID, parent: ObjectID)] {
    commits.filter(\.isMerge).flatMap { merge in
      merge.parents.dropFirst().map { (merge.id, $0) }
    }
  }

  /// The commits that first parents lead to, newest first, whether they end in another beginning than
  /// the known ones, and the commit of a foreign history that they end at.
  private static func side(
    endingIn tip: ObjectID, at known: Set<ObjectID>, _ foreign: Set<ObjectID>,
    _ objects: TrustedObjects
  ) throws(GitError) -> (commits: [Commit], isForeign: Bool, next: ObjectID?) {
    var commits: [Commit] = []
    var next: ObjectID? = tip
    while let id = next {
      if known.contains(id) { return (commits, false, nil) }
      if foreign.contains(id) { return (commits, true, id) }
      let commit = try objects.commit(id)
      commits.append(commit)
      next = commit.parents.first
    }
    return (commits, true, nil)
  }
}
