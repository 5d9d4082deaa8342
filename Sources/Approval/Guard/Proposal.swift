import BacklogModel
import Git
import Source

/// What merging one commit into another would change in a backlog.
struct Proposal {
  /// The files that merging would change.
  let leaves: [FolderComparison.Change]

  /// The backlog folder before and after, where one side alone decides; `nil` where there is none.
  let folder: (old: ObjectID?, new: ObjectID?)

  /// What stands in the place of the order before and after, where one side alone decides.
  let order: (old: FolderChange.Object?, new: FolderChange.Object?)

  /// What stands in the place of `nextup.yml` before and after.
  let policyFile: (old: FolderChange.Object?, new: FolderChange.Object?)

  /// The policy that would be in force after it, if the owner approves the merge.
  let newPolicy: Policy

  /// Whether it brings statements, which name those before them.
  let bringsStatements: Bool

  /// The objects with those that merging would make.
  private(set) var objects: TrustedObjects

  /// The orders to merge, where both sides changed theirs.
  let conflict:
    (base: FolderChange.Object?, ours: FolderChange.Object?, theirs: FolderChange.Object?)?

  /// Compares by paths: what only the other side changed is taken.
  ///
  /// What both changed is merged as git does it; where that leaves a conflict, it is judged as the
  /// other side has it. What was there is read by the policy in force, what would be there by the one that
  /// would be then.
  init(
    from baseID: ObjectID, to head: Commit, _ objects: TrustedObjects, at place: Place,
    under policies: PolicyPass
  ) throws(GitError) {
    var (objects, walker) = (objects, TreeWalker(objects))
    let old = policies.inForce.configuration
    let parting = try Self.parting(of: baseID, and: head, objects, place, old, &walker)
    let base = try objects.commit(baseID)
    let files = (
      base: try walker.entry(place.policy, below: base.tree),
      parting: try walker.entry(place.policy, below: parting.tree),
      head: try walker.entry(place.policy, below: head.tree)
    )
    let mergedFile = try objects.merge(files.parting, files.base, files.head)
    policyFile = (
      files.base, files.head == files.parting ? files.base : mergedFile ?? files.head
    )
    newPolicy = try policies.policy(adopting: policyFile, in: objects)
    let new = newPolicy.configuration
    if parting.id != baseID {
      try Self.demandSamePlace(
        from: parting, to: (base, old), and: (head, new), objects, place, &walker)
    }
    let orders = (
      base: try walker.entry(place.order(old), below: base.tree),
      parting: try walker.entry(place.order(old), below: parting.tree),
      head: try walker.entry(place.order(new), below: head.tree)
    )
    if orders.head == orders.parting {
      (order, conflict) = ((orders.base, orders.base), nil)
    } else if orders.base == orders.parting {
      (order, conflict) = ((orders.base, orders.head), nil)
    } else {
      (order, conflict) = ((orders.base, orders.head), (orders.parting, orders.base, orders.head))
    }
    folder = (
      try walker.folder(place.backlog(old), below: base.tree),
      try walker.folder(place.backlog(new), below: head.tree)
    )
    var comparison = FolderComparison(
      of: new.backlog, in: objects.repository, isStrict: true,
      mayMatter: Interest(new).joined(with: Interest(old.moved(to: new.backlog))).mayMatter)
    let start = try walker.folder(place.backlog(old), below: parting.tree)
    let changed = try comparison.changes(from: start, to: folder.new, isChain: false)
    let meanwhile = try comparison.changes(from: start, to: folder.old, isChain: false).byPath
    var leaves: [FolderComparison.Change] = []
    for leaf in changed {
      let before = meanwhile[PathKey(leaf.path)].map(\.after) ?? leaf.before
      guard before != leaf.after else { continue }
      let merged = try objects.merge(leaf.before, before, leaf.after)
      leaves.append(.init(path: leaf.path, before: before, after: merged ?? leaf.after))
    }
    self.leaves = leaves
    self.objects = objects
    let approvals = new.path(of: "approvals")
    bringsStatements = leaves.contains { $0.path.isBelow(approvals) }
  }
}

extension Proposal {
  /// Where the branch parted from the base; where each merged the other, one of several commits that
  /// have the same backlog and policy.
  private static func parting(
    of base: ObjectID, and head: Commit, _ objects: TrustedObjects, _ place: Place,
    _ configuration: Configuration, _ walker: inout TreeWalker
  ) throws(GitError) -> Commit {
    func failure(_ message: String) -> GitError {
      GitError(
        .failed, operation: "comparing \(base.short) and \(head.id.short)", message: message)
    }
    let partings = try objects.repository.mergeBases(of: base, and: head.id)
      .map { id throws(GitError) in try objects.commit(id) }
    guard let first = partings.first else {
      throw failure("their histories have nothing in common")
    }
    let backlog = place.backlog(configuration)
    let folder = try walker.folder(backlog, below: first.tree)
    let policy = try walker.entry(place.policy, below: first.tree)
    for other in partings.dropFirst() {
      guard try walker.folder(backlog, below: other.tree) == folder,
        try walker.entry(place.policy, below: other.tree) == policy
      else {
        throw failure(
          "each branch was merged into the other, so that they parted at several commits; "
            + "merge the base into the branch and run guard again")
      }
    }
    return first
  }
}

extension Proposal {
  /// Refuses what only git can say: where one side moved the backlog and the other changed it, git may carry
  /// the change over to the new place, or leave it behind.
  private static func demandSamePlace(
    from parting: Commit, to base: (Commit, Configuration), and head: (Commit, Configuration),
    _ objects: TrustedObjects, _ place: Place, _ walker: inout TreeWalker
  ) throws(GitError) {
    let old = Configuration(at: parting.id, in: place.folder, of: objects.repository)
    guard let old else { return }
    let start = try walker.folder(place.backlog(old), below: parting.tree)
    for (mover, changer) in [(base, head), (head, base)] where !mover.1.hasPlaces(of: old) {
      let there = try walker.folder(place.backlog(old), below: changer.0.tree)
      guard there != start else { continue }
      throw GitError(
        .failed, operation: "judging \(head.0.id.short)",
        message:
          "one side moved the backlog since the branch parted, and the other changed it; merge the base "
          + "into the branch and run guard again")
    }
  }
}

extension Configuration {
  /// Whether the items stand where they do under another configuration.
  fileprivate func hasPlaces(of other: Configuration) -> Bool {
    backlog == other.backlog && items.map(\.path) == other.items.map(\.path)
  }
}

extension TrustedObjects {
  /// The largest file that is merged; both sides rarely change one that large.
  private static let largestMerged = 1 << 20

  /// What merging a file that both sides changed gives; `nil` where only one did, or by a conflict.
  fileprivate mutating func merge(
    _ base: FolderChange.Object?, _ ours: FolderChange.Object?, _ theirs: FolderChange.Object?
  ) throws(GitError) -> FolderChange.Object? {
    guard let base, let ours, let theirs, ours != base, theirs != base, ours != theirs,
      [base, ours, theirs].allSatisfy({ $0.kind == .file })
    else { return nil }
    do throws(GitError) {
      let limit = Self.largestMerged
      let merge = try TextMerge(
        base: blob(base.id, limit: limit), ours: blob(ours.id, limit: limit),
        theirs: blob(theirs.id, limit: limit))
      guard merge.isClean else { return nil }
      return FolderChange.Object(kind: .file, id: try hold(merge.bytes))
    } catch  where error.code == .tooLarge {
      return nil
    }
  }
}
