import BacklogModel
public import Git
public import Source

/// Judges every change on the first-parent history of a branch that needs approval.
///
/// A commit is judged by what changed from its first parent to it, whatever its other parents say,
/// against the policy that was in force before it.
public struct Auditor: Sendable {
  let repository: Repository
  let place: Place
  let ref: String
  let verifier: any SignatureVerifier

  /// Makes an auditor.
  ///
  /// - Parameters:
  ///   - repository: where to read.
  ///   - folder: the folder of `nextup.yml` below the root of the repository; empty for the root.
  ///   - ref: the branch, as a full name: `refs/heads/main`.
  ///   - verifier: what verifies signatures.
  public init(
    repository: Repository, folder: String, ref: String,
    verifier: any SignatureVerifier = SystemVerifier()
  ) {
    self.repository = repository
    place = Place(folder: folder)
    self.ref = ref
    self.verifier = verifier
  }

  /// Judges the history that leads to a commit.
  ///
  /// - Parameters:
  ///   - tip: the last commit.
  ///   - checkpoint: a commit whose policy and order are pinned, so that nothing before it is
  ///     judged; `nil` to begin with the first policy that names an owner.
  ///   - policy: the policy in force at the checkpoint, where another branch has judged all before it;
  ///     `nil` for the one that the checkpoint has.
  ///   - demandsOneOrigin: whether a history that took in another beginning is refused, unless a
  ///     checkpoint is pinned.
  /// - Throws: `.indeterminate` if history is missing or damaged, `.rewritten` if the checkpoint is
  ///   not on the first-parent history of the tip.
  public func audit(
    tip: ObjectID, from checkpoint: ObjectID? = nil, under policy: Policy? = nil,
    demandsOneOrigin: Bool = false
  ) throws(ApprovalError) -> AuditReport {
    let objects = TrustedObjects(repository: repository)
    let chain = try chain(to: tip)
    let start = try checkpoint.map { id throws(ApprovalError) in try index(of: id, on: chain) }
    let policies = try policies(over: chain, from: start, under: policy, in: objects)
    if demandsOneOrigin, start == nil { try demandOneOrigin(of: chain, in: objects) }
    let beginning: Beginning =
      policy != nil ? .parting : start != nil ? .checkpoint : .firstPolicy
    let (judging, found) = try judge(chain, under: policies, from: beginning, in: objects)
    var changes = found
    for (index, id) in judging.ratified { changes[index].ratifiedBy = id }
    var state = judging.state
    state.time = chain.times.last ?? 0
    return AuditReport(
      ref: ref, tip: tip, anchor: chain.commits[policies.anchor].id,
      commits: chain.commits.count - policies.anchor, changes: changes, state: state)
  }

  /// The branch as one that guards others, when it ends at a commit; `nil` if there is no policy on the
  /// way to it.
  ///
  /// - Parameter others: branches that guard themselves; the one that it was cut from last has judged all
  ///   before.
  /// - Throws: `.indeterminate` if history is missing or damaged.
  func guardian(
    at commit: ObjectID, cutFrom others: [Guardian] = []
  ) throws(ApprovalError) -> Guardian? {
    let chain = try chain(to: commit)
    let objects = TrustedObjects(repository: repository)
    if let (start, policy) = Guardian.parting(of: chain, from: others) {
      return Guardian(
        ref, chain, try policies(over: chain, from: start, under: policy, in: objects))
    }
    return try policiesIfAny(over: chain, in: objects).map { Guardian(ref, chain, $0) }
  }

  /// The first-parent history of a commit.
  func chain(to commit: ObjectID) throws(ApprovalError) -> Chain {
    try reading { () throws(GitError) in
      try Chain(to: commit, in: TrustedObjects(repository: repository))
    }
  }

  /// The first of some folders in which the first-parent history behind a commit, as far as the clone has
  /// it, ever had a policy that names an owner; what is damaged counts as one.
  public static func folderWithPolicy(
    among folders: [String], behind tip: ObjectID, in repository: Repository
  ) -> String? {
    let objects = TrustedObjects(repository: repository)
    var histories = folders.map { OwnedHistory(objects, Place(folder: $0)) }
    var found: Int?
    var next: ObjectID? = tip
    while let id = next, found != 0, let commit = try? objects.commit(id) {
      for index in 0..<(found ?? folders.count) where found.map({ index < $0 }) ?? true {
        if (try? histories[index].isOwned(commit)) ?? true { found = index }
      }
      next = commit.parents.first
    }
    return found.map { folders[$0] }
  }

  /// The policies along a chain, from the first one or from a pinned commit on.
  ///
  /// - Parameter pinned: the policy in force at the pinned commit; `nil` for the one that it has.
  /// - Throws: `.refused` if none names an owner, `.indeterminate` if history is damaged.
  func policies(
    over chain: Chain, from start: Int? = nil, under pinned: Policy? = nil,
    in objects: TrustedObjects
  ) throws(ApprovalError) -> PolicyPass {
    return try PolicyPass(
      over: chain, from: start, under: pinned, objects, at: place, ref: ref, desk: desk)
  }

  /// The policies along a chain from the first one on; `nil` if none names an owner.
  func policiesIfAny(
    over chain: Chain, in objects: TrustedObjects
  ) throws(ApprovalError) -> PolicyPass? {
    do throws(ApprovalError) {
      return try policies(over: chain, in: objects)
    } catch {
      if error.code == .refused { return nil }
      throw error
    }
  }

  /// What verifies the signatures of commits and statements.
  var desk: SignatureDesk {
    SignatureDesk(repository: repository, place: place, verifier: verifier)
  }

  /// Where a pinned commit stands on a chain.
  func index(of checkpoint: ObjectID, on chain: Chain) throws(ApprovalError) -> Int {
    if let index = chain.index(of: checkpoint) { return index }
    throw ApprovalError(
      .rewritten, operation: "auditing \(ref) from checkpoint \(checkpoint)",
      message: "it is not on the first-parent history of \(ref): history was rewritten behind it, "
        + "or a merge took its place; compare with a clone that you trust")
  }
}
