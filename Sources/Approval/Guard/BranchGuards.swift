import BacklogModel
import Git
import Source

/// Which branches of a repository are guarded, and by whose policy.
struct BranchGuards {
  /// What is to be done with a push.
  enum Decision {
    /// No policy names the branch.
    case free
    /// There is no policy at all.
    case noPolicy
    /// The branch is guarded; the others are those whose policies name it.
    case guarded(by: [Guardian])
  }

  private let repository: Repository
  private let folder: String
  private let verifier = RememberingVerifier()

  /// The branch that the repository's HEAD names; `nil` if there is none.
  private let main: String?

  /// What the accepted pushes make of branches.
  private var accepted: [String: ObjectID] = [:]

  /// What was read, by branch and last commit.
  private var known: [String: Guardian?] = [:]

  init(_ repository: Repository, folder: String) {
    self.repository = repository
    self.folder = folder
    main = (try? repository.head())?.branch.map { Reference.Kind.branch.rawValue + $0 }
  }

  /// The place of a push among the others: main, then those that exist, then new ones.
  func rank(of push: PushedReference) -> Int { push.name == main ? 0 : push.old == nil ? 2 : 1 }

  /// What judges a branch.
  func auditor(of name: String) -> Auditor {
    Auditor(repository: repository, folder: folder, ref: name, verifier: verifier)
  }

  /// Takes what a push makes of a branch.
  mutating func accept(_ push: PushedReference) { accepted[push.name] = push.new }

  /// Whether a branch is guarded: by main's policy, or by its own.
  ///
  /// Where main has none, the branches decide that guard themselves; where there are none either, what
  /// the push would bring. They also decide who becomes main.
  mutating func decision(on push: PushedReference) throws(ApprovalError) -> Decision {
    let isMain = push.name == main
    let main = try main.flatMap { name throws(ApprovalError) in
      isMain ? nil : try guardian(name, at: tip(of: name))
    }
    if let main, main.names(push.name) { return .guarded(by: [main]) }
    if let own = try guardian(push.name, at: push.old) {
      return own.names(push.name) ? .guarded(by: []) : .free
    }
    if main != nil { return .free }
    if push.old == nil || !isMain {
      let others = try selfGuarded().filter { isMain || $0.names(push.name) }
      if !others.isEmpty { return .guarded(by: others) }
    }
    guard let brought = try guardian(push.name, at: push.new) else { return .noPolicy }
    return brought.names(push.name) ? .guarded(by: []) : .free
  }

  /// Whether a branch has a policy behind a push.
  mutating func hasPolicy(behind push: PushedReference) throws(ApprovalError) -> Bool {
    try guardian(push.name, at: push.new) != nil
  }

  /// The branches that the policy names, if the repository and a push have none of them; `nil` otherwise.
  func missingBranches(beside pushes: [PushedReference]) -> [String]? {
    let policies = known.values.compactMap { $0?.policy.configuration.approval.refs }
    guard let refs = policies.first(where: { !$0.isEmpty }) ?? policies.first else { return nil }
    let pushed = Set(pushes.map(\.name))
    let isThere = policies.joined().contains { name in
      // A pattern cannot be the name of a reference, which is no error here.
      pushed.contains(name) || (try? repository.target(ofReference: name)) != nil
    }
    return isThere ? nil : refs
  }

  /// The branches that guard themselves, as they are now.
  private mutating func selfGuarded() throws(ApprovalError) -> [Guardian] {
    let branches = try reading { () throws(GitError) in try repository.references(.branch) }
    var found: [Guardian] = []
    for name in Set(branches.map(\.fullName) + accepted.keys).sorted()
    where try mayGuardItself(name) {
      if let guardian = try guardian(name, at: tip(of: name)), guardian.names(name) {
        found.append(guardian)
      }
    }
    return found
  }

  /// Whether the policy of the last commit names the branch; cheaper than to ask all of its history.
  private func mayGuardItself(_ name: String) throws(ApprovalError) -> Bool {
    guard let tip = try tip(of: name) else { return false }
    let configuration = Configuration(at: tip, in: folder, of: repository)
    return configuration?.approval.refs.contains(name) == true
  }

  private func tip(of name: String) throws(ApprovalError) -> ObjectID? {
    if let tip = accepted[name] { return tip }
    return try reading { () throws(GitError) in try repository.target(ofReference: name) }
  }

  /// A branch as one that guards others; `nil` if it has no commit, or no policy.
  private mutating func guardian(
    _ name: String, at commit: ObjectID?
  ) throws(ApprovalError) -> Guardian? {
    guard let commit else { return nil }
    let key = "\(commit.hexadecimal) \(name)"
    if let known = known[key] { return known }
    let guardian = try auditor(of: name).guardian(at: commit)
    known[key] = .some(guardian)
    return guardian
  }
}
