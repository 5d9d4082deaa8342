import Git

/// What a proposal is judged by: the history of the branch that it is to be merged into.
struct GuardedBase {
  /// The commits, from the first one or from a checkpoint on.
  let history: Chain

  /// The policies along it.
  let policies: PolicyPass
}

extension Auditor {
  /// Reads the history that a proposal is judged by.
  ///
  /// - Parameters:
  ///   - base: the last commit of the branch.
  ///   - checkpoint: the commit whose policy is pinned; `nil` for none.
  ///   - isWhole: whether commits before the checkpoint are read, too.
  func guardedBase(
    _ base: ObjectID, from checkpoint: ObjectID?, isWhole: Bool, in objects: TrustedObjects
  ) throws(ApprovalError) -> GuardedBase {
    let history = try reading { () throws(GitError) in
      try Chain(to: base, in: objects, downTo: isWhole ? nil : checkpoint)
    }
    let start = try checkpoint.map { id throws(ApprovalError) in try index(of: id, on: history) }
    let policies = try policies(over: history, from: start, in: objects)
    return GuardedBase(history: history, policies: policies)
  }
}
