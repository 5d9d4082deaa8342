import Approval
import BacklogModel
import Git
import Source

/// What an audit of a project looks at.
struct AuditRun {
  /// The repository.
  let repository: Repository

  /// The folder of `nextup.yml` below the root of the repository.
  let folder: String

  /// The last commit of the branch.
  let tip: ObjectID

  /// What judges.
  let auditor: Auditor

  /// Finds the branch of a backlog.
  init(_ place: AuditedPlace, _ option: BranchOption) throws {
    (repository, folder) = (place.repository, place.folder)
    let branch = try option.branch(of: place)
    tip = branch.tip
    auditor = Auditor(repository: repository, folder: folder, ref: branch.ref)
  }

  /// Leaves out what landed up to a commit, or before a day.
  func keep(_ since: String, in report: inout AuditReport) throws {
    if since.wholeMatch(of: /[0-9]+[-.\/][0-9]+[-.\/][0-9]+/) != nil, CalendarDay(since) == nil {
      throw ProjectError(operation: "reading '\(since)'", message: "write a day as 2026-01-31")
    }
    if let day = CalendarDay(since)?.description {
      report.changes.removeAll { $0.day < day }
      report.scope = "from \(day) on"
    } else {
      let before = Set(
        try repository.firstParents(from: repository.resolve(since)).map(\.id))
      report.changes.removeAll { before.contains($0.commit) }
      report.scope = "after \(since)"
    }
  }
}
