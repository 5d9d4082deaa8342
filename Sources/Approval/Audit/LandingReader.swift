import BacklogModel
import Git
import Source

/// Reads what the commits of a chain changed, in passes by kind of object.
///
/// Policies are judged on the way, since it depends on them where everything else stands.
struct LandingReader {
  private let objects: TrustedObjects
  private let place: Place
  private let ref: String
  private var walker: TreeWalker
  private(set) var desk: SignatureDesk

  /// The policies that were in force, oldest first.
  private(set) var policies: [Policy] = []

  /// Where the first policy stands on the chain.
  private(set) var anchor = 0

  private var fold: PolicyFold?

  init(_ objects: TrustedObjects, at place: Place, ref: String, desk: SignatureDesk) {
    self.objects = objects
    self.place = place
    self.ref = ref
    self.desk = desk
    walker = TreeWalker(objects)
  }

  /// What changed from the first policy on, oldest first; commits that changed nothing are left out.
  ///
  /// - Parameters:
  ///   - chain: the commits.
  ///   - start: the commit whose policy is pinned; `nil` for the first one that has a policy.
  mutating func landings(
    on chain: Chain, from start: Int?
  ) throws(ApprovalError) -> [Landing] {
    try reading { () throws(GitError) in
      var fold = PolicyFold(anchor: try findAnchor(on: chain, from: start))
      policies = [fold.inForce]
      var landings: [Landing] = []
      var before = try snapshot(of: chain.commits[anchor], under: fold.inForce)
      for index in chain.commits.indices.dropFirst(anchor + 1) {
        let commit = chain.commits[index]
        let entry = try walker.entry(place.policy, below: commit.tree)
        let old = policies.count - 1
        let change =
          entry == before.policy
          ? nil : judge(try file(entry), &fold, commit, at: chain.times[index])
        let after = try snapshot(of: commit, policy: entry, under: fold.inForce)
        if after.folder != before.folder || after.order != before.order || change != nil
          || policies.count - 1 != old
        {
          landings.append(
            Landing(
              index: index, policy: old, newPolicy: policies.count - 1, policyChange: change,
              order: (before.order, after.order), folder: (before.folder, after.folder)))
        }
        before = after
      }
      self.fold = fold
      return landings
    }
  }

  /// The policy in force at the end.
  var inForce: Policy { policies[policies.count - 1] }

  /// The judgement of another `nextup.yml` that is only proposed; `nil` if no policy changes.
  func proposal(
    _ entries: (old: FolderChange.Object?, new: FolderChange.Object?), by reviewers: [String], at time: Int
  ) throws(GitError) -> Judgement? {
    guard entries.old != entries.new, let fold else { return nil }
    let rules = EvidenceRules(policy: inForce, time: time, ref: ref)
    let judgement = rules.judgement(of: rules.evidence(of: reviewers))
    switch fold.step(to: try file(entries.new)) {
    case .unchanged: return nil
    case .lost(let reason): return .refused(reason, required: inForce.required)
    case .changed(let obstacle?): return .refused(obstacle, required: inForce.required)
    case .changed(nil): return judgement
    }
  }

  /// What stands where in a commit.
  private struct Snapshot {
    let policy: FolderChange.Object?
    let order: FolderChange.Object?
    let folder: ObjectID?
  }

  private mutating func snapshot(
    of commit: Commit, policy entry: FolderChange.Object? = nil, under policy: Policy
  ) throws(GitError) -> Snapshot {
    var file = entry
    if file == nil { file = try walker.entry(place.policy, below: commit.tree) }
    return Snapshot(
      policy: file,
      order: try walker.entry(place.order(policy.configuration), below: commit.tree),
      folder: try walker.folder(place.backlog(policy.configuration), below: commit.tree))
  }

  /// The first policy that names an owner, or the one of the pinned commit.
  private mutating func findAnchor(
    on chain: Chain, from start: Int?
  ) throws(GitError) -> Policy {
    var last: FolderChange.Object?
    for index in start.map({ $0...$0 }) ?? 0...max(0, chain.commits.count - 1) {
      let entry = try walker.entry(place.policy, below: chain.commits[index].tree)
      if entry == last { continue }
      last = entry
      if let policy = try file(entry).policy, policy.configuration.roles.productOwner != nil {
        anchor = index
        return policy
      }
    }
    let scope = start.map { "commit \(chain.commits[$0].id)" } ?? "the history of \(ref)"
    throw GitError(
      .invalidRevision, operation: "reading the policy",
      message: "\(scope) has no nextup.yml that can be read and names a Product Owner; "
        + "add 'roles: {product-owner: …}'")
  }

  /// Reads what stands in the place of `nextup.yml`.
  private func file(_ entry: FolderChange.Object?) throws(GitError) -> PolicyFile {
    guard let entry else { return .missing }
    guard entry.kind == .file else { return .unreadable("it is no regular file") }
    let bytes: [UInt8]
    do throws(GitError) {
      bytes = try objects.blob(entry.id, limit: Configuration.largestFile)
    } catch  where error.code == .tooLarge {
      return .unreadable("it is too large")
    }
    do throws(ConfigurationError) {
      let file = SourceFile(path: Configuration.fileName, bytes: bytes)
      return .policy(try Policy(reading: file), entry.id)
    } catch {
      return .unreadable(error.lines.first ?? "it is wrong")
    }
  }

  /// Judges another version of `nextup.yml`, and adopts it if it is approved.
  private mutating func judge(
    _ file: PolicyFile, _ fold: inout PolicyFold, _ commit: Commit, at time: Int
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
    if let last = policies.last, last.digest != fold.inForce.digest {
      policies.append(fold.inForce)
    } else {
      policies[policies.count - 1] = fold.inForce
    }
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
