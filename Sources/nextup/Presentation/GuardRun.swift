import Approval
import BacklogModel
import Git
import Source

/// Judges a pull request.
struct GuardRun {
  private let repository: Repository
  private let base: ObjectID
  private let auditor: Auditor

  /// Finds the base of a backlog.
  ///
  /// - Parameters:
  ///   - place: the backlog.
  ///   - base: a branch, or any commit.
  ///   - ref: the branch that is guarded; `nil` to take the base for it if it is one, or else the
  ///     first of `approval.refs`.
  init(_ place: AuditedPlace, base: String, ref: String?) throws {
    repository = place.repository
    self.base = try Self.commit(of: base, in: repository)
    let name = ref.map(Self.fullName) ?? Self.branch(of: base, in: repository)
    auditor = Auditor(
      repository: repository, folder: place.folder,
      ref: name ?? Self.refs(at: self.base, of: place).first ?? "refs/heads/main")
  }

  private static func fullName(_ name: String) -> String {
    name.hasPrefix("refs/") ? name : Reference.Kind.branch.rawValue + name
  }

  /// The full name of the branch that a base stands for, here or as it was last fetched; `nil` if it is
  /// any other commit.
  private static func branch(of base: String, in repository: Repository) -> String? {
    let prefix = Reference.Kind.remoteBranch.rawValue
    // A revision such as HEAD~1 cannot be the name of a reference, which is no error here.
    func exists(_ name: String) -> Bool { (try? repository.target(ofReference: name)) != nil }
    if !base.hasPrefix(prefix), exists(fullName(base)) { return fullName(base) }
    let named = base.hasPrefix(prefix) ? base : prefix + base
    let remote = (try? repository.symbolicTarget(ofReference: named)) ?? named
    guard remote.hasPrefix(prefix), exists(remote) else { return nil }
    let parts = remote.dropFirst(prefix.count).split(separator: "/")
    guard parts.count > 1 else { return nil }
    // The name of a remote may have slashes, too.
    let length = (1..<parts.count).last { count in
      let name = parts.prefix(count).joined(separator: "/")
      return (try? repository.setting("remote.\(name).url")) != nil
    }
    return fullName(parts.dropFirst(length ?? 1).joined(separator: "/"))
  }

  /// The branches that are guarded, as the base says; the work tree may be that of the proposal.
  private static func refs(at base: ObjectID, of place: AuditedPlace) -> [String] {
    Configuration(at: base, in: place.folder, of: place.repository)?.approval.refs ?? place.refs
  }

  /// The last commit of a branch, here or as it was last fetched, or else any commit.
  ///
  /// To git, a tag of the same name would go before the branch.
  private static func commit(of base: String, in repository: Repository) throws -> ObjectID {
    for kind in [Reference.Kind.branch, .remoteBranch] where !base.hasPrefix("refs/") {
      if let tip = try? repository.target(ofReference: kind.rawValue + base) { return tip }
    }
    return try repository.resolve(base)
  }

  /// What merging a commit would change.
  func report(
    head: String, reviewers: [String], from checkpoint: ObjectID?
  ) throws -> GuardReport {
    try auditor.proposal(
      of: repository.resolve(head), into: base, reviewers: reviewers, from: checkpoint,
      merging: Self.merged)
  }

  /// The order that a merge of both sides gives; `nil` where a human has to decide.
  private static func merged(base: Order, ours: Order, theirs: Order) -> Order? {
    guard let merge = try? OrderMerge(base: base, ours: ours, theirs: theirs), merge.isClean else {
      return nil
    }
    return ours.rereading(merge.bytes)
  }
}
