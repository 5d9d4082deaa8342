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

  /// Up to where a branch goes on in what this one has judged for it: the last commit that they share and
  /// behind which the policy names it; without one the last that they share, if the policy of today does.
  func parting(of chain: Chain, to branch: String) -> Int? {
    let named = chain.commits.lastIndex { policy(behind: $0.id)?.names(branch) == true }
    return named ?? (names(branch) ? parting(of: chain) : nil)
  }

  /// The policy that was in force behind a commit of the history; `nil` if there was none.
  func policy(behind commit: ObjectID) -> Policy? {
    guard let place = places[commit] else { return nil }
    return policies.last { $0.start <= place }?.policy
  }

  /// Whether the policy was in force behind a commit that is in force at the end.
  func isCurrent(_ commit: ObjectID) -> Bool { places[commit].map { $0 >= beginning } ?? false }
}
