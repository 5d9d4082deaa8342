public import BacklogModel
public import Git
public import Source

extension Auditor {
  /// Judges what merging a branch would change: the result of merging, not the branch.
  ///
  /// - Parameters:
  ///   - head: the last commit of the branch to merge.
  ///   - base: the last commit of the branch that it is merged into.
  ///   - reviewers: the e-mail addresses of who approved, as the caller knows them.
  ///   - checkpoint: a commit of the base whose policy is pinned, so that nothing before it is read
  ///     unless the proposal brings statements; `nil` to begin with the first policy.
  ///   - merging: the list merge of orders, for a head that does not contain the base.
  /// - Throws: `.indeterminate` if history is missing or damaged, or if the orders cannot be merged;
  ///   `.rewritten` if the checkpoint is not on the first-parent history of the base.
  public func proposal(
    of head: ObjectID, into base: ObjectID, reviewers: [String], from checkpoint: ObjectID? = nil,
    merging: OrderMerging = { _, _, _ in nil }
  ) throws(ApprovalError) -> GuardReport {
    let objects = TrustedObjects(repository: repository)
    let commit = try reading { () throws(GitError) in try objects.commit(head) }
    var ground: GuardedBase
    do throws(ApprovalError) {
      ground = try guardedBase(base, from: checkpoint, isWhole: false, in: objects)
    } catch {
      guard error.code == .refused, checkpoint == nil, try hasNoPolicyFile(base, in: objects),
        let first = try firstPolicy(of: commit, in: objects)
      else { throw error }
      return GuardReport(
        ref: ref, base: base, head: head, changes: [], policy: first,
        time: commit.committer.time, isFirstPolicy: true)
    }
    let wouldReplace = try wouldReplace(commit, ground, in: objects)
    let proposal = try reading { () throws(GitError) in
      try Proposal(from: base, to: commit, objects, at: place, under: ground.policies)
    }
    if let checkpoint {
      let isReadable = try hasReadableOrder(base, ground)
      if proposal.bringsStatements || !isReadable {
        ground = try guardedBase(base, from: checkpoint, isWhole: true, in: objects)
      }
    }
    let policy = ground.policies.inForce
    let chain = ground.history.proposing(commit)
    let time = chain.times.last ?? 0
    let landing = try landing(proposal, on: chain, ground.policies, reviewers)
    var (judging, count) = try judging(
      proposal, commit, ground, from: checkpoint == nil ? .firstPolicy : .checkpoint)
    judging.reviewers = reviewers
    let merged = try proposal.conflict.map { orders throws(ApprovalError) in
      try merge(orders, in: objects, under: proposal.newPolicy, by: merging)
    }
    var changes = try judging.judge(landing, after: count, merged: merged)
    for (index, id) in judging.ratified where index >= count {
      changes[index - count].ratifiedBy = id
    }
    return GuardReport(
      ref: ref, base: base, head: head, changes: changes, policy: policy, time: time,
      wouldReplaceBase: wouldReplace)
  }

  /// Whether a branch contains the base, but not on its first-parent history, and begins before what is
  /// judged: a fast-forward would put its policy in the place of the base's.
  ///
  /// - Throws: `.indeterminate` where it even has another beginning than the base.
  private func wouldReplace(
    _ head: Commit, _ ground: GuardedBase, in objects: TrustedObjects
  ) throws(ApprovalError) -> Bool {
    let history = ground.history.commits
    let known = Set(history[ground.policies.anchor...].map(\.id))
    guard let base = history.last?.id else { return false }
    let root = try reading { () throws(GitError) -> ObjectID? in
      var next = head
      while !known.contains(next.id) {
        guard let parent = next.parents.first else { return next.id }
        next = try objects.commit(parent)
      }
      return nil
    }
    guard let root else { return false }
    let contains = try reading { () throws(GitError) in
      try objects.repository.mergeBase(of: base, and: head.id) == base
    }
    guard contains else { return false }
    guard history.first?.parents.isEmpty == false || root == history.first?.id else {
      throw ApprovalError(
        .indeterminate, operation: "judging \(head.id.short)",
        message:
          "its first-parent history has another beginning than \(ref), and would replace that of "
          + "\(ref) in a fast-forward; begin the branch at \(ref)")
    }
    return true
  }

  /// The proposal as the last commit of a chain.
  private func landing(
    _ proposal: Proposal, on chain: Chain, _ policies: PolicyPass, _ reviewers: [String]
  ) throws(ApprovalError) -> Landing {
    let number = policies.policies.count - 1
    return Landing(
      index: chain.commits.count - 1, policy: number,
      newPolicy: proposal.policyFile.old == proposal.policyFile.new ? number : number + 1,
      policyChange: try policies.proposal(
        proposal.policyFile, by: reviewers, at: chain.times.last ?? 0, in: proposal.objects),
      order: proposal.order, folder: proposal.folder, leaves: proposal.leaves)
  }

  /// Whether a commit has nothing in the place of `nextup.yml` that cannot be read: behind such a
  /// file nobody knows whether there is an owner.
  private func hasNoPolicyFile(
    _ commit: ObjectID, in objects: TrustedObjects
  ) throws(ApprovalError) -> Bool {
    try reading { () throws(GitError) in
      var walker = TreeWalker(objects)
      let entry = try walker.entry(place.policy, below: objects.commit(commit).tree)
      if case .unreadable = try PolicyFiles(objects, place).file(entry) { return false }
      return true
    }
  }

  /// The policy of a proposal for a branch that has none; `nil` if it brings none either.
  private func firstPolicy(
    of commit: Commit, in objects: TrustedObjects
  ) throws(ApprovalError) -> Policy? {
    try reading { () throws(GitError) in
      var walker = TreeWalker(objects)
      let entry = try walker.entry(place.policy, below: commit.tree)
      let policy = try PolicyFiles(objects, place).file(entry).policy
      return policy?.configuration.roles.productOwner == nil ? nil : policy
    }
  }

  /// Whether the order at the base can be read; otherwise the last one that could may be far away.
  private func hasReadableOrder(
    _ base: ObjectID, _ ground: GuardedBase
  ) throws(ApprovalError) -> Bool {
    let objects = TrustedObjects(repository: repository)
    let policy = ground.policies.inForce
    return try reading { () throws(GitError) in
      var (walker, reader) = (TreeWalker(objects), OrderReader(objects))
      let tree = try objects.commit(base).tree
      let entry = try walker.entry(place.order(policy.configuration), below: tree)
      return try reader.state(of: entry, under: policy).order != nil
    }
  }

  /// Judges the history first where the proposal brings statements, which name those before them.
  private func judging(
    _ proposal: Proposal, _ commit: Commit, _ ground: GuardedBase, from beginning: Beginning
  ) throws(ApprovalError) -> (judging: Judging, count: Int) {
    let (policies, objects) = (ground.policies.proposing(proposal.newPolicy), proposal.objects)
    if proposal.bringsStatements {
      let (judging, changes) = try judge(
        ground.history, and: commit, under: policies, from: beginning, in: objects)
      return (judging, changes.count)
    }
    let judging = try Judging(
      objects, chain: ground.history.proposing(commit), policies: policies, place: place, ref: ref,
      from: ground.history.commits.count - 1, policy: ground.policies.policies.count - 1)
    return (judging, 0)
  }

  private func merge(
    _ entries: (
      base: FolderChange.Object?, ours: FolderChange.Object?, theirs: FolderChange.Object?
    ), in objects: TrustedObjects,
    under policy: Policy, by merging: OrderMerging
  ) throws(ApprovalError) -> OrderState {
    var reader = OrderReader(objects)
    let states = try reading { () throws(GitError) in
      (
        base: try reader.state(of: entries.base, under: policy),
        ours: try reader.state(of: entries.ours, under: policy),
        theirs: try reader.state(of: entries.theirs, under: policy)
      )
    }
    guard let base = states.base.order?.order, let ours = states.ours.order?.order,
      let theirs = states.theirs.order?.order
    else { return .unreadable("one of the orders to merge cannot be read") }
    guard let merged = merging(base, ours, theirs) else {
      throw ApprovalError(
        .indeterminate, operation: "merging the orders",
        message: "both branches changed the order; merge \(ref) into the branch and run guard again"
      )
    }
    guard merged.file.bytes.count <= policy.configuration.limits.order else {
      return .unreadable("order.md is too large")
    }
    return .order(
      OrderVersion(merged, parkedHorizons: policy.configuration.parkedHorizons))
  }
}
