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

  /// The last commits of the branches that exist, with what the accepted pushes make of them.
  private var tips: [String: ObjectID]

  /// What was read, by branch and last commit.
  private var known: [String: Guardian?] = [:]

  /// The branches that guard themselves; `nil` until that is asked for.
  private var selfGuarded: [String: Guardian]?

  init(_ repository: Repository, folder: String) throws(ApprovalError) {
    self.repository = repository
    self.folder = folder
    main = (try? repository.head())?.branch.map { Reference.Kind.branch.rawValue + $0 }
    let branches = try reading { () throws(GitError) in try repository.references(.branch) }
    tips = Dictionary(
      branches.map { ($0.fullName, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a push among the others: main, then those that exist, then new ones.
  func rank(of push: PushedReference) -> Int { push.name == main ? 0 : push.old == nil ? 2 : 1 }

  /// What judges a branch.
  func auditor(of name: String) -> Auditor {
    Auditor(repository: repository, folder: folder, ref: name, verifier: verifier)
  }

  /// Takes what a push makes of a branch.
  mutating func accept(_ push: PushedReference) throws(ApprovalError) {
    tips[push.name] = push.new
    guard selfGuarded != nil else { return }
    let guardian = try selfGuardian(push.name)
    selfGuarded?[push.name] = guardian
  }

  /// Whether a branch is guarded: by main's policy, or by its own.
  ///
  /// Main's policy is the one of today, and for a branch that exists also the one that was in force where
  /// it was cut. Where main has none, the branches decide that guard themselves; where there are none
  /// either, what the push would bring. They also decide who becomes main.
  mutating func decision(on push: PushedReference) throws(ApprovalError) -> Decision {
    let isMain = push.name == main
    var guardian: Guardian?
    if let main, !isMain { guardian = try self.guardian(main, at: tips[main]) }
    var guardians = [guardian].compactMap { $0 }
    if guardian == nil, push.old == nil || !isMain {
      guardians = try guardsOfThemselves().filter { $0.ref != push.name }
    }
    let namedToday = guardians.filter { isMain || $0.names(push.name) }
    if push.old == nil || guardian != nil, !namedToday.isEmpty { return .guarded(by: namedToday) }
    if let own = try self.guardian(push.name, at: push.old, cutFrom: guardians) {
      if own.names(push.name) { return .guarded(by: guardians) }
      let related = try related(namedToday, to: push)
      return related.isEmpty ? .free : .guarded(by: related)
    }
    if guardian != nil { return .free }
    if !namedToday.isEmpty { return .guarded(by: namedToday) }
    guard let brought = try self.guardian(push.name, at: push.new) else { return .noPolicy }
    return brought.names(push.name) ? .guarded(by: []) : .free
  }

  /// Those of some branches with which a pushed one has commits in common.
  private func related(
    _ guardians: [Guardian], to push: PushedReference
  ) throws(ApprovalError) -> [Guardian] {
    guard let old = push.old, !guardians.isEmpty else { return [] }
    let chain = try auditor(of: push.name).chain(to: old)
    return guardians.filter { $0.parting(of: chain) != nil }
  }

  /// Whether a branch has a policy behind a push.
  mutating func hasPolicy(behind push: PushedReference) throws(ApprovalError) -> Bool {
    try guardian(push.name, at: push.new) != nil
  }

  /// The branches that the policy names, if the repository and a push have none of them; `nil` otherwise.
  func missingBranches(beside pushes: [PushedReference]) -> [String]? {
    let policies = known.values.compactMap { $0?.policy.configuration.approval.refs }
    guard let refs = policies.first(where: { !$0.isEmpty }) ?? policies.first else { return nil }
    let names = Set(pushes.map(\.name)).union(tips.keys)
    return policies.joined().contains(where: names.contains) ? nil : refs
  }

  /// The branches that guard themselves, as they are now.
  private mutating func guardsOfThemselves() throws(ApprovalError) -> [Guardian] {
    if selfGuarded == nil {
      var found: [String: Guardian] = [:]
      for name in tips.keys { found[name] = try selfGuardian(name) }
      selfGuarded = found
    }
    return (selfGuarded ?? [:]).values.sorted { $0.ref < $1.ref }
  }

  /// A branch as one that guards itself; `nil` if it does not.
  ///
  /// The policy of its last commit is asked first, which is cheaper than to ask all of its history.
  private mutating func selfGuardian(_ name: String) throws(ApprovalError) -> Guardian? {
    guard let tip = tips[name],
      let configuration = Configuration(at: tip, in: folder, of: repository),
      configuration.approval.refs.contains(name),
      let guardian = try guardian(name, at: tip), guardian.isGuarded
    else { return nil }
    return guardian
  }

  /// A branch as one that guards others; `nil` if it has no commit, or no policy.
  private mutating func guardian(
    _ name: String, at commit: ObjectID?, cutFrom others: [Guardian] = []
  ) throws(ApprovalError) -> Guardian? {
    guard let commit else { return nil }
    let places = others.map { "\($0.ref) \(tips[$0.ref]?.hexadecimal ?? "")" }
    let key = ([commit.hexadecimal, name] + places).joined(separator: " ")
    if let known = known[key] { return known }
    let guardian = try auditor(of: name).guardian(at: commit, cutFrom: others)
    known[key] = .some(guardian)
    return guardian
  }
}
