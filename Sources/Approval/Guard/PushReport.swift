public import Git

/// What the policies of a repository say of a push.
public struct PushReport: Sendable {
  /// Why the push must be refused, in lines for the pusher; none if it may go on.
  public private(set) var objections: [String] = []

  /// The references that nobody judges, since no policy stands behind them.
  public private(set) var unguarded: [PushedReference] = []

  /// The branches that the policy guards, if the repository has none of them; `nil` if it has one, or
  /// if there is no policy.
  public let missingBranches: [String]?

  /// Judges a push.
  ///
  /// - Parameters:
  ///   - pushes: all references that it changes.
  ///   - repository: the repository that it changes.
  ///   - folder: the folder of `nextup.yml` below the root of the repository; empty for the root.
  /// - Throws: `.indeterminate` if history is missing or damaged.
  public init(
    _ pushes: [PushedReference], to repository: Repository, folder: String
  ) throws(ApprovalError) {
    var guards = BranchGuards(repository, folder: folder)
    let branches = pushes.filter { $0.name.hasPrefix(Reference.Kind.branch.rawValue) }
    // The main branch first, and new branches last: they may be cut from what the push makes of others.
    for push in branches.sorted(by: { guards.rank(of: $0) < guards.rank(of: $1) }) {
      switch try guards.decision(on: push) {
      case .free: continue
      case .noPolicy: unguarded.append(push)
      case .guarded(let guardians):
        let found = try guards.auditor(of: push.name).objections(to: push, guardedBy: guardians)
        objections += found
        guard found.isEmpty else { continue }
        guards.accept(push)
        if try !guards.hasPolicy(behind: push) { unguarded.append(push) }
      }
    }
    missingBranches = guards.missingBranches(beside: pushes)
  }
}
