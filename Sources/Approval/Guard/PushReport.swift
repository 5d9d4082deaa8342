public import Git

/// What the policies of a repository say of a push.
public struct PushReport: Sendable {
  /// Why the push must be refused, in lines for the pusher; none if it may go on.
  public private(set) var objections: [String] = []

  /// The references that nobody judges, since no policy stands behind them.
  public private(set) var unguarded: [PushedReference] = []

  /// The branches that the policy guards, if the repository has none of them; `nil` if it has one, or
  /// if there is no policy.
  public private(set) var missingBranches: [String]?

  /// How often the branches of one push are judged at most.
  private static let mostRounds = 4

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
    var guards = try BranchGuards(repository, folder: folder)
    var branches = pushes.filter { $0.name.hasPrefix(Reference.Kind.branch.rawValue) }
    // The main branch first, and new branches last: they may be cut from what the push makes of others.
    branches.sort { guards.rank(of: $0) < guards.rank(of: $1) }
    // What is refused is judged again after others were accepted: it may be cut from one of those.
    for _ in 0..<Self.mostRounds {
      let pending = branches
      (branches, objections) = ([], [])
      for push in pending {
        let found = try judge(push, by: &guards)
        objections += found
        if !found.isEmpty { branches.append(push) }
      }
      if branches.isEmpty || branches.count == pending.count { break }
    }
    missingBranches = guards.missingBranches(beside: pushes)
  }

  /// Why the push of a branch must be refused; none if it may go on.
  private mutating func judge(
    _ push: PushedReference, by guards: inout BranchGuards
  ) throws(ApprovalError) -> [String] {
    switch try guards.decision(on: push) {
    case .free: return []
    case .noPolicy:
      unguarded.append(push)
      return []
    case .guarded(let guardians):
      let found = try guards.auditor(of: push.name).objections(to: push, guardedBy: guardians)
      guard found.isEmpty else { return found }
      try guards.accept(push)
      if try !guards.hasPolicy(behind: push) { unguarded.append(push) }
      return []
    }
  }
}
