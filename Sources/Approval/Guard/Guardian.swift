import BacklogModel
import Git

/// A branch whose policy names others, which may be cut from it.
public struct Guardian: Sendable {
  /// The branch, as a full name.
  let ref: String

  /// The policy in force on it.
  public let policy: Policy

  /// Its first-parent history.
  let commits: Set<ObjectID>

  /// The part of the history in which the policy has been in force.
  let current: Set<ObjectID>

  /// Takes the history of a branch, with the policies along it.
  init(_ ref: String, _ chain: Chain, _ pass: PolicyPass) {
    self.ref = ref
    policy = pass.inForce
    commits = Set(chain.commits.map(\.id))
    current = Set(chain.commits[pass.beginning...].map(\.id))
  }

  /// Whether its own policy guards the branch itself, so that all of it was judged.
  var isGuarded: Bool { names(ref) }

  /// Whether its policy guards a branch.
  public func names(_ branch: String) -> Bool {
    policy.configuration.approval.refs.contains(branch)
  }
}
