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
    let branch = NamedBranch(base, in: repository)
    self.base = try branch?.tip ?? repository.resolve(base)
    let name = ref.map(NamedBranch.fullName) ?? branch?.ref
    auditor = Auditor(
      repository: repository, folder: place.folder,
      ref: name ?? Self.refs(at: self.base, of: place).first ?? "refs/heads/main")
  }

  /// The branches that are guarded, as the base says; the work tree may be that of the proposal.
  private static func refs(at base: ObjectID, of place: AuditedPlace) -> [String] {
    Configuration(at: base, in: place.folder, of: place.repository)?.approval.refs ?? place.refs
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
