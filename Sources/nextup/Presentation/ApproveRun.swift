import Approval
import BacklogModel
import Git
import Source

/// Approves the order of a work tree.
struct ApproveRun {
  private let project: Project
  private let repository: Repository
  private let auditor: Auditor
  private let report: AuditReport

  /// Audits the branch that the order is for.
  init(_ project: Project, ref: String?, from checkpoint: ObjectID?) throws {
    guard let repository = try project.repository() else {
      throw ProjectError(
        operation: "approving the order", message: "\(project.root) is in no git repository")
    }
    self.project = project
    self.repository = repository
    let refs = project.configuration.approval.refs
    let head = try repository.head().branch.map { Reference.Kind.branch.rawValue + $0 }
    let name = ref ?? refs.first { $0 == head } ?? refs.first ?? "refs/heads/main"
    let branch = try BranchOption().named(name, in: repository)
    auditor = Auditor(
      repository: repository, folder: project.folder(in: repository), ref: branch.ref)
    report = try auditor.audit(tip: branch.tip, from: checkpoint)
  }

  /// What would be signed.
  func draft(approver: String?) throws -> ApprovalDraft {
    let path = report.state.policy.configuration.path(of: "order.md")
    let order = try project.workTree.read(path, limit: Order.largestSize)
    return try ApprovalDraft(
      of: order, for: report, on: repository.head().commit, by: approver ?? identity(),
      auditor: auditor)
  }

  /// Signs a draft and writes it; gives the path of the file.
  func sign(_ draft: ApprovalDraft, key: String?) throws -> String {
    guard !FileSystem.exists(project.root + "/" + draft.path) else {
      throw ProjectError(
        operation: "approving the order",
        message: "it is signed already, in \(draft.path); commit that with the order")
    }
    let name = try key ?? repository.setting("user.signingkey")
    guard let name else {
      throw ProjectError(
        operation: "approving the order",
        message: "no key is named; use --key, or set git's user.signingkey")
    }
    let signature = try SystemSigner(SystemSigner.Key(Self.expanded(name))).sign(draft.statement)
    let file = try draft.signed(signature, by: auditor, tip: report.tip)
    let change = FileChange(path: draft.path, before: nil, after: Array(file.text.utf8))
    try change.write(in: project.workTree)
    return draft.path
  }

  /// Other statements for the branch that stand in the work tree and that no commit has: they would be
  /// committed with the one of a draft.
  func leftovers(beside draft: ApprovalDraft) throws -> [String] {
    let head = try project.tree(at: "HEAD")
    let files = try project.workTree.entries(below: draft.path.parentFolder).map(\.path)
    return try files.filter { path in
      guard path != draft.path, path.hasSuffix(".md"), try head.entry(at: path) == nil else {
        return false
      }
      let bytes = try project.workTree.read(path, limit: StatementFile.largestSize)
      let file = StatementFile(bytes, named: path.fileName)
      return file?.statement.ref == draft.statement.ref
    }
  }

  private func identity() throws -> String {
    if let email = Terminal.environment("GIT_AUTHOR_EMAIL") { return email }
    guard let email = try repository.identity()?.email else {
      throw ProjectError(
        operation: "approving the order", message: "git does not know who you are; use --as")
    }
    return email
  }

  /// A path with `~/` at its start, as git's configuration has it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Terminal.environment("HOME") else { return path }
    return home + path.dropFirst(1)
  }
}
