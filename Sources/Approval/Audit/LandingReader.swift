import BacklogModel
import Git
import Source

/// The second pass over a chain: which commits changed the order or the backlog folder.
struct LandingReader {
  private let objects: TrustedObjects
  private let place: Place
  private var walker: TreeWalker

  init(_ objects: TrustedObjects, at place: Place) {
    self.objects = objects
    self.place = place
    walker = TreeWalker(objects)
  }

  /// What changed since the first policy, oldest first; commits that changed nothing are left out.
  mutating func landings(
    on chain: Chain, under pass: PolicyPass
  ) throws(ApprovalError) -> [Landing] {
    do throws(GitError) {
      var landings: [Landing] = []
      var policy = 0
      var before = try snapshot(of: chain.commits[pass.anchor], under: pass.policies[policy])
      for index in chain.commits.indices.dropFirst(pass.anchor + 1) {
        let change = pass.changes[index]
        let old = policy
        policy = change?.policy ?? policy
        let after = try snapshot(of: chain.commits[index], under: pass.policies[policy])
        if after != before || change?.judged != nil || policy != old {
          landings.append(
            Landing(
              index: index, policy: old, newPolicy: policy, policyChange: change?.judged,
              order: (before.order, after.order), folder: (before.folder, after.folder)))
        }
        before = after
      }
      return landings
    } catch {
      throw ApprovalError(error)
    }
  }

  /// What stands where in a commit.
  private struct Snapshot: Equatable {
    let order: FolderChange.Object?
    let folder: ObjectID?
  }

  private mutating func snapshot(
    of commit: Commit, under policy: Policy
  ) throws(GitError) -> Snapshot {
    Snapshot(
      order: try walker.entry(place.order(policy.configuration), below: commit.tree),
      folder: try walker.folder(place.backlog(policy.configuration), below: commit.tree))
  }
}
