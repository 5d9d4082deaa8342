import BacklogModel
public import Git
import Source

/// What stands in the place of `nextup.yml` in a commit.
public enum PolicyFile: Sendable {
  /// A policy.
  case policy(Policy, ObjectID)
  /// Nothing.
  case missing
  /// Something that cannot be read: the reason.
  case unreadable(String)

  /// The policy, if there is one.
  public var policy: Policy? {
    if case .policy(let policy, _) = self { policy } else { nil }
  }
}

/// How the policy in force changes along a chain of commits.
///
/// Pure: it is told of each version of the file with what proves it, and decides what is in force.
public struct PolicyFold: Sendable {
  /// What a new version of the file means.
  public enum Step: Sendable, Hashable {
    /// Nothing that is policy changed, or the policy in force was put back.
    case unchanged
    /// The file is gone or cannot be read: the old policy stays in force.
    case lost(String)
    /// Another policy, with the reason why it could never be adopted.
    case changed(obstacle: String?)
  }

  /// The policy in force.
  public private(set) var inForce: Policy

  /// The last policy that the file had, in force or not.
  private var written: Policy

  /// Begins with the policy that is the anchor.
  ///
  /// - Parameters:
  ///   - anchor: the policy in force.
  ///   - written: the policy that the file has there, where another one is in force.
  public init(anchor: Policy, written: Policy? = nil) {
    inForce = anchor
    self.written = written ?? anchor
  }

  /// What a new version of the file means, before anything about evidence is known.
  public func step(to file: PolicyFile) -> Step {
    switch file {
    case .missing: return .lost("nextup.yml is gone")
    case .unreadable(let reason): return .lost("nextup.yml cannot be read: \(reason)")
    case .policy(let policy, _):
      if policy.digest == inForce.digest || policy.digest == written.digest { return .unchanged }
      return .changed(obstacle: obstacle(to: policy))
    }
  }

  /// Goes on to a new version of the file.
  ///
  /// - Parameter isApproved: whether the change was approved by the policy in force before it.
  public mutating func advance(to file: PolicyFile, isApproved: Bool) {
    guard let policy = file.policy else { return }
    let step = step(to: file)
    if case .changed(nil) = step, isApproved { inForce = policy }
    // Presentation may change freely, and with it what is read besides the policy.
    if policy.digest == inForce.digest { inForce = policy }
    written = policy
  }

  /// Why a policy can never be adopted: a version is raised by one, so that no old policy can be put
  /// back unnoticed.
  ///
  /// After a change that was not adopted, the next number counts from either.
  private func obstacle(to policy: Policy) -> String? {
    let isNext =
      policy.version - 1 == inForce.version
      || (written.digest != inForce.digest && policy.version - 1 == written.version)
    guard !isNext else { return nil }
    let cure = policy.version > inForce.version + 1 ? "; merge the versions between first" : ""
    return "approval.version must go from \(inForce.version) to \(inForce.version + 1), "
      + "and is \(policy.version)\(cure)"
  }
}
