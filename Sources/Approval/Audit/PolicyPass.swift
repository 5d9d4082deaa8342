import BacklogModel
import Git
import Source

/// The first pass over a chain: which policy was in force where.
///
/// Only the root folders are read. Policies are judged on the way, since everything else depends on
/// them: where it stands, and who may change it.
struct PolicyPass {
  /// Another version of `nextup.yml` that a commit of the chain brought.
  struct Change {
    /// The policy in force after it, as an index into the list of policies.
    let policy: Int

    /// What came of judging it; `nil` if there is nothing to report.
    let judged: JudgedPolicy?
  }

  private let objects: TrustedObjects
  private let place: Place
  private let ref: String
  private(set) var desk: SignatureDesk

  /// The policies that were in force, oldest first; the first is the anchor.
  private(set) var policies: [Policy] = []

  /// Where the first policy stands on the chain.
  private(set) var anchor = 0

  /// What became of each version of `nextup.yml`, by the place of its commit on the chain.
  private(set) var changes: [Int: Change] = [:]

  private var fold: PolicyFold

  /// Folds the policies of a chain.
  ///
  /// - Parameters:
  ///   - chain: the commits.
  ///   - start: the commit whose policy is pinned; `nil` for the first one that names an owner.
  ///   - pinned: the policy in force at the pinned commit, where it is another than the file there says.
  /// - Throws: `.refused` if there is no such policy, `.indeterminate` if history is damaged.
  init(
    over chain: Chain, from start: Int?, under pinned: Policy? = nil, _ objects: TrustedObjects,
    at place: Place, ref: String, desk: SignatureDesk
  ) throws(ApprovalError) {
    self.objects = objects
    self.place = place
    self.ref = ref
    self.desk = desk
    do throws(GitError) {
      let files = PolicyFiles(objects, place)
      let first = start ?? 0
      let entries = try files.entries(of: chain.commits[first...])
      if start != nil, let pinned {
        anchor = first
        fold = PolicyFold(anchor: pinned, written: try files.file(entries[0]).policy)
      } else {
        let found = try files.anchor(
          among: start == nil ? entries[...] : entries.prefix(1),
          in: start.map { "commit \(chain.commits[$0].id)" } ?? "the history of \(ref)")
        anchor = first + found.index
        fold = PolicyFold(anchor: found.policy)
      }
      policies = [fold.inForce]
      var last = entries[anchor - first]
      for index in chain.commits.indices.dropFirst(anchor + 1) {
        let commit = chain.commits[index]
        let entry = entries[index - first]
        if entry == last { continue }
        last = entry
        let file = try files.file(entry)
        let before = fold.inForce
        let judged = judge(file, commit, at: chain.times[index])
          .map { JudgedPolicy($0, file, since: before) }
        changes[index] = Change(policy: policies.count - 1, judged: judged)
      }
    } catch {
      throw ApprovalError(error)
    }
  }

  /// The policy in force at the end.
  var inForce: Policy { policies[policies.count - 1] }

  /// The policies in force behind the first commits of the chain; before the first policy, that.
  func policies(behindFirst count: Int) -> [Policy] {
    var policy = 0
    return (0..<count).map { index in
      policy = changes[index]?.policy ?? policy
      return policies[policy]
    }
  }

  /// The policy that would be in force behind another `nextup.yml`, if the owner approved it.
  func policy(
    adopting entries: (old: FolderChange.Object?, new: FolderChange.Object?),
    in objects: TrustedObjects
  ) throws(GitError) -> Policy {
    guard entries.old != entries.new else { return inForce }
    var fold = fold
    fold.advance(to: try PolicyFiles(objects, place).file(entries.new), isApproved: true)
    return fold.inForce
  }

  /// The same policies with one that is only proposed.
  func proposing(_ policy: Policy) -> PolicyPass {
    var pass = self
    pass.policies.append(policy)
    return pass
  }

  /// The judgement of another `nextup.yml` that is only proposed; `nil` if no policy changes.
  func proposal(
    _ entries: (old: FolderChange.Object?, new: FolderChange.Object?), by reviewers: [String],
    at time: Int, in objects: TrustedObjects
  ) throws(ApprovalError) -> JudgedPolicy? {
    guard entries.old != entries.new else { return nil }
    let rules = EvidenceRules(policy: inForce, time: time, ref: ref)
    let file = try reading { () throws(GitError) in
      try PolicyFiles(objects, place).file(entries.new)
    }
    let judgement: Judgement
    switch fold.step(to: file) {
    case .unchanged: return nil
    case .lost(let reason): judgement = .refused(reason, required: inForce.required)
    case .changed(let obstacle?): judgement = .refused(obstacle, required: inForce.required)
    case .changed(nil): judgement = rules.judgement(of: rules.evidence(of: reviewers))
    }
    return JudgedPolicy(judgement, file, since: inForce)
  }

  /// Judges another version of `nextup.yml`, and adopts it if it is approved.
  private mutating func judge(
    _ file: PolicyFile, _ commit: Commit, at time: Int
  ) -> Judgement? {
    let step = fold.step(to: file)
    let judgement: Judgement?
    switch step {
    case .unchanged: judgement = nil
    case .lost(let reason):
      judgement = evidence(for: commit, under: fold.inForce, at: time)
        .adding(note: "\(reason); the policy before it stays in force")
    case .changed(let obstacle?):
      judgement = .refused(
        "\(obstacle); the policy is not adopted", required: fold.inForce.required)
    case .changed(nil):
      let found = evidence(for: commit, under: fold.inForce, at: time)
      judgement =
        found.isApproved ? found : found.adding(note: "the policy is not adopted")
    }
    fold.advance(to: file, isApproved: judgement?.isApproved ?? true)
    // Also where only presentation changed: what was landed before is judged as it was read then.
    if file.policy != nil { policies.append(fold.inForce) }
    return judgement
  }

  private mutating func evidence(
    for commit: Commit, under policy: Policy, at time: Int
  ) -> Judgement {
    desk.judgement(of: commit, by: EvidenceRules(policy: policy, time: time, ref: ref))
  }
}

extension SignatureDesk {
  /// The judgement of a commit by its own evidence.
  mutating func judgement(of commit: Commit, by rules: EvidenceRules) -> Judgement {
    let facts = CommitFacts(commit)
    let finding = finding(of: commit, under: rules.policy, at: rules.time)
    let evidence = rules.evidence(of: facts, signature: finding)
    var note = rules.objection(to: facts)
    if case .bad(let reason)? = finding { note = note ?? reason }
    let judgement = rules.judgement(of: evidence, note: note)
    guard case .unknown(let reason)? = finding, !judgement.isApproved else { return judgement }
    return Judgement(
      verdict: .indeterminate, required: rules.policy.required, evidence: evidence, note: reason)
  }
}
