import Approval
import BacklogModel
import Git
import Source

/// A backlog in git that is judged, whatever its files look like now.
///
/// Who deletes, breaks or moves `nextup.yml` must not stop the judgement: the policy comes from
/// history, and so does where it stands.
struct AuditedPlace {
  /// The repository.
  let repository: Repository

  /// The folder of `nextup.yml` below the root of the repository.
  let folder: String

  /// The branches that the present configuration guards; none where it cannot be read.
  let refs: [String]

  /// Finds the backlog that a command is about.
  ///
  /// - Parameter revisions: branches or commits whose histories may have had it, beside HEAD's.
  init(_ options: ProjectOptions, among revisions: [String?] = []) throws {
    let found = try Self.find(options)
    let top = found.repository.workTree
    let outer = top.flatMap { try? Repository.discover(from: $0.parentFolder) }
    for repository in [outer, found.repository].compactMap(\.self) {
      guard let asked = try Self.asked(by: options, in: repository),
        repository.workTree != top || asked != found.folder,
        try Self.hadPolicy(at: asked, in: repository, ["HEAD"] + revisions)
      else { continue }
      Output.complain("nextup: judging the backlog that history has in '\(asked)'")
      (self.repository, folder, refs) = (repository, asked, [])
      return
    }
    (repository, folder, refs) = found
  }

  /// The backlog as its files tell now.
  private static func find(
    _ options: ProjectOptions
  ) throws -> (repository: Repository, folder: String, refs: [String]) {
    do {
      let project = try options.project()
      guard let repository = try project.repository() else {
        throw ProjectError(
          operation: "reading the history", message: "\(project.root) is in no git repository")
      }
      return (repository, project.folder(in: repository), project.configuration.approval.refs)
    } catch {
      var place = (try? options.place()) ?? ""
      if place.isEmpty {
        place = try FileSystem.absolute(options.repo ?? ".")
        while !FileSystem.exists(place), !place.isEmpty { place = place.parentFolder }
      }
      guard let repository = try? Repository.discover(from: place) else { throw error }
      let root = repository.workTree ?? repository.gitDirectory
      return (repository, place.isBelow(root) ? place.relative(to: root) : "", [])
    }
  }

  /// The folder that was asked for, by its name and not by where links lead; `nil` outside of the
  /// work tree.
  private static func asked(
    by options: ProjectOptions, in repository: Repository
  ) throws -> String? {
    guard let top = repository.workTree else { return nil }
    let place = try FileSystem.absolute(options.repo ?? ".")
    var root = place
    while !root.isEmpty, (try? FileSystem.resolved(root)) != top { root = root.parentFolder }
    return root.isEmpty ? nil : place.relative(to: root)
  }

  /// Whether a folder had a policy in the history of one of some revisions.
  private static func hadPolicy(
    at folder: String, in repository: Repository, _ revisions: [String?]
  ) throws -> Bool {
    let tips = Set(revisions.compactMap { $0.flatMap { try? repository.resolve($0) } })
    let auditor = Auditor(repository: repository, folder: folder, ref: "refs/heads/main")
    return try tips.contains { try auditor.policy(at: $0) != nil }
  }
}
