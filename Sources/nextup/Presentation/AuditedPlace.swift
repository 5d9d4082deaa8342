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
    repository = found.repository
    let asked = try Self.asked(by: options, in: found.repository)
    let older = try asked.flatMap { asked in
      let tips = Set(
        (["HEAD"] + revisions).compactMap { $0.flatMap { try? found.repository.resolve($0) } })
      return try Self.lostFolder(above: asked, downTo: found.folder, in: found.repository, tips)
    }
    folder = older ?? found.folder
    refs = older == nil ? found.refs : []
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

  /// The folder of a backlog that was asked for, or one above it, which only history knows.
  private static func lostFolder(
    above asked: String, downTo present: String, in repository: Repository, _ tips: Set<ObjectID>
  ) throws -> String? {
    var folder = asked
    while folder != present, !folder.isEmpty {
      let auditor = Auditor(repository: repository, folder: folder, ref: "refs/heads/main")
      if try tips.contains(where: { try auditor.policy(at: $0) != nil }) { return folder }
      folder = folder.parentFolder
    }
    return nil
  }
}
