import Approval
import BacklogModel
import Git
import Source

/// Judges a pull request.
struct GuardRun {
  private let repository: Repository
  private let base: ObjectID
  private let auditor: Auditor

  /// Finds the base of a project.
  ///
  /// - Parameters:
  ///   - base: a branch, or any commit.
  ///   - ref: the branch that is guarded; `nil` to take the base for it if it is one, or else the
  ///     first of `approval.refs`.
  init(_ project: Project, base: String, ref: String?) throws {
    guard let repository = try project.repository() else {
      throw ProjectError(
        operation: "reading the history", message: "\(project.root) is in no git repository")
    }
    self.repository = repository
    self.base = try repository.resolve(base)
    let name = ref ?? base
    let full = name.hasPrefix("refs/") ? name : "refs/heads/" + name
    let isBranch = try ref != nil || repository.target(ofReference: full) != nil
    let guarded = project.configuration.approval.refs.first ?? full
    auditor = Auditor(
      repository: repository, folder: project.folder(in: repository),
      ref: isBranch ? full : guarded)
  }

  /// What merging a commit would change.
  func report(head: String, reviewers: [String]) throws -> GuardReport {
    try auditor.proposal(of: repository.resolve(head), into: base, reviewers: reviewers)
  }
}
