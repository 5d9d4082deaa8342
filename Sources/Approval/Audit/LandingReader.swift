import BacklogModel
import Git
import Source

/// The second pass over a chain: which commits changed the order or the backlog folder, and how.
///
/// Root folders are read on all cores. Folders of items are large and stored against each other, and
/// libgit2 remembers few of those: read on two cores, they take ten times as long.
struct LandingReader {
  private let objects: TrustedObjects
  private let place: Place

  init(_ objects: TrustedObjects, at place: Place) {
    self.objects = objects
    self.place = place
  }

  /// What changed since the first policy, oldest first; commits that changed nothing are left out.
  ///
  /// - Parameter interest: the files that matter under a policy.
  func landings(
    on chain: Chain, under pass: PolicyPass, _ interest: (Configuration) -> Interest
  ) throws(ApprovalError) -> [Landing] {
    var landings = try landings(on: chain, under: pass)
    let leaves = try leaves(of: landings, pass.policies.map(\.configuration), interest)
    for (number, leaves) in leaves.enumerated() { landings[number].leaves = leaves }
    return landings
  }

  private func landings(
    on chain: Chain, under pass: PolicyPass
  ) throws(ApprovalError) -> [Landing] {
    var landings: [Landing] = []
    let snapshots = try snapshots(of: chain, under: pass)
    var policy = 0
    for index in chain.commits.indices.dropFirst(pass.anchor + 1) {
      let change = pass.changes[index]
      let old = policy
      policy = change?.policy ?? policy
      let before = snapshots[index - pass.anchor - 1]
      let after = snapshots[index - pass.anchor]
      if after != before || change?.judged != nil || policy != old {
        landings.append(
          Landing(
            index: index, policy: old, newPolicy: policy, policyChange: change?.judged,
            order: (before.order, after.order), folder: (before.folder, after.folder)))
      }
    }
    return landings
  }

  /// What stands where in a commit.
  private struct Snapshot: Equatable {
    let order: FolderChange.Object?
    let folder: ObjectID?
  }

  /// What stands where in the commits from the first policy on, each under the policy in force after
  /// it.
  private func snapshots(
    of chain: Chain, under pass: PolicyPass
  ) throws(ApprovalError) -> [Snapshot] {
    let commits = chain.commits[pass.anchor...]
    let policies = pass.policies(behindFirst: chain.commits.count)
    return try reading { () throws(GitError) in
      try Parallel.inRuns(of: commits.count) { run throws(GitError) in
        var walker = TreeWalker(objects)
        return try run.map { number throws(GitError) in
          let index = commits.startIndex + number
          let (configuration, root) = (policies[index].configuration, commits[index].tree)
          return Snapshot(
            order: try walker.entry(place.order(configuration), below: root),
            folder: try walker.folder(place.backlog(configuration), below: root))
        }
      }
    }
  }

  /// The files of the backlog folder that each of some commits changed.
  private func leaves(
    of landings: [Landing], _ configurations: [Configuration],
    _ interest: (Configuration) -> Interest
  ) throws(ApprovalError) -> [[FolderComparison.Change]] {
    try reading { () throws(GitError) in
      var policies = (old: -1, new: -1)
      var comparison: FolderComparison?
      return try landings.map { landing throws(GitError) in
        guard landing.folder.old != landing.folder.new else { return [] }
        if comparison == nil || policies != (landing.policy, landing.newPolicy) {
          policies = (landing.policy, landing.newPolicy)
          let new = configurations[policies.new]
          let old = configurations[policies.old].moved(to: new.backlog)
          comparison = FolderComparison(
            of: new.backlog, in: objects.repository, isStrict: true,
            mayMatter: interest(new).joined(with: interest(old)).mayMatter)
        }
        return try comparison?.changes(from: landing.folder.old, to: landing.folder.new) ?? []
      }
    }
  }
}
