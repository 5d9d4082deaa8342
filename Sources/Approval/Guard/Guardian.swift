import BacklogModel
import Git

/// A branch whose policy names others, which may be cut from it.
struct Guardian: Sendable {
  /// The branch, as a full name.
  let ref: String

  /// The policy in force on it.
  let policy: Policy

  /// Where the commits of its first-parent history stand in it.
  private let places: [ObjectID: Int]

  /// The policies along the history, each with the place of the first commit behind which it holds.
  private let policies: [(start: Int, policy: Policy)]

  /// Where the policy came into force that is in force at the end.
  private let beginning: Int

  /// Takes the history of a branch, with the policies along it.
  init(_ ref: String, _ chain: Chain, _ pass: PolicyPass) {
    self.ref = ref
    policy = pass.inForce
    places = Dictionary(
      chain.commits.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let changes = pass.changes.sorted { $0.key < $1.key }
    let policies =
      [(start: pass.anchor, policy: pass.policies[0])]
      + changes.map { (start: $0.key, policy: pass.policies[$0.value.policy]) }
    let digest = pass.inForce.digest
    let last = policies.lastIndex { $0.policy.digest != digest }
    beginning = last.map { policies[$0 + 1].start } ?? pass.anchor
    self.policies = policies
  }

  /// Whether its own policy guards the branch itself, so that all of it was judged.
  var isGuarded: Bool { names(ref) }

  /// Whether its policy guards a branch.
  func names(_ branch: String) -> Bool { policy.names(branch) }

  /// Where a chain leaves the history of this branch; `nil` if they have nothing in common.
  func parting(of chain: Chain) -> Int? {
    chain.commits.lastIndex { places[$0.id] != nil }
  }

  /// Where a chain leaves the last of some branches that guard themselves, with the policy in force there;
  /// `nil` if it leaves none where one was in force.
  static func parting(
    of chain: Chain, from guardians: [Guardian]
  ) -> (start: Int, policy: Policy)? {
    let partings = guardians.filter(\.isGuarded).compactMap { guardian in
      guardian.parting(of: chain).map { (guardian, $0) }
    }
    guard let (guardian, start) = partings.max(by: { $0.1 < $1.1 }),
      let policy = guardian.policy(behind: chain.commits[start].id)
    else { return nil }
    return (start, policy)
  }

  /// The policy that was in force behind a commit of the history; `nil` if there was none.
  func policy(behind commit: ObjectID) -> Policy? {
    guard let place = places[commit] else { return nil }
    return policies.last { $0.start <= place }?.policy
  }

  /// Whether the policy was in force behind a commit that is in force at the end.
  func isCurrent(_ commit: ObjectID) -> Bool { places[commit].map { $0 >= beginning } ?? false }
}
