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
    let revisions = ["HEAD"] + revisions
    let asked = try Self.asked(by: options)
    let found = try Self.find(options, asked, revisions)
    for (repository, folders) in Self.repositories(around: asked) {
      let isSame = repository.workTree == found.repository.workTree
      let others = folders.prefix { !isSame || $0 != found.folder }
      guard let folder = Self.withPolicy(among: Array(others), in: repository, revisions) else {
        continue
      }
      Output.complain("nextup: judging the backlog that history has \(Self.words(for: folder))")
      (self.repository, self.folder, refs) = (repository, folder, [])
      Self.complainOfBacklogs(above: folder, in: repository)
      return
    }
    (repository, folder, refs) = found
    Self.complainOfBacklogs(above: folder, in: repository)
  }

  /// The backlog as its files tell now; where they tell nothing, as history does.
  private static func find(
    _ options: ProjectOptions, _ asked: String, _ revisions: [String?]
  ) throws -> (repository: Repository, folder: String, refs: [String]) {
    do {
      let project = try options.project()
      guard let repository = try project.repository() else {
        throw ProjectError(
          operation: "reading the history", message: "\(project.root) is in no git repository")
      }
      return (repository, project.folder(in: repository), project.configuration.approval.refs)
    } catch {
      let place = (try? options.place()) ?? asked
      var there = place
      while !FileSystem.exists(there), !there.isEmpty { there = there.parentFolder }
      guard let repository = try? Repository.discover(from: there) else { throw error }
      let root = repository.workTree ?? repository.gitDirectory
      let folder = place.isBelow(root) ? place.relative(to: root) : ""
      let known = withPolicy(among: folder.withFoldersAbove, in: repository, revisions)
      return (repository, options.repo == nil ? known ?? folder : folder, [])
    }
  }

  /// The folder that was asked for, by its name and not by where links lead.
  private static func asked(by options: ProjectOptions) throws -> String {
    let present = try FileSystem.resolved(".")
    let named = Terminal.environment("PWD") ?? present
    let isSame = named.hasPrefix("/") && (try? FileSystem.resolved(named)) == present
    let name = options.repo ?? "."
    return try FileSystem.absolute(name.hasPrefix("/") || !isSame ? name : "\(named)/\(name)")
  }

  /// The repositories whose work trees have a place, by its name, the outermost first; each with the
  /// folders that may have its backlog, up to the top of the innermost repository.
  private static func repositories(
    around place: String
  ) -> [(repository: Repository, folders: [String])] {
    let tops = ([place] + place.foldersAbove).filter { FileSystem.exists($0 + "/.git") }
    return tops.reversed().compactMap { top in
      guard let root = try? FileSystem.resolved(top),
        let repository = try? Repository.discover(from: root), repository.workTree == root
      else { return nil }
      let folders = ([place] + place.foldersAbove).prefix { $0 != tops[0] } + [tops[0]]
      return (repository, folders.map { $0 == top ? "" : $0.relative(to: top) })
    }
  }

  /// The first of some folders that had a policy in the history of one of some revisions.
  private static func withPolicy(
    among folders: [String], in repository: Repository, _ revisions: [String?]
  ) -> String? {
    let tips = Set(revisions.compactMap { $0.flatMap { try? repository.resolve($0) } })
    guard !folders.isEmpty else { return nil }
    return tips.lazy.compactMap {
      Auditor.folderWithPolicy(among: folders, behind: $0, in: repository)
    }.min { folders.firstIndex(of: $0) ?? 0 < folders.firstIndex(of: $1) ?? 0 }
  }

  private static func words(for folder: String) -> String {
    folder.isEmpty ? "at the root of the repository" : "in '\(folder)'"
  }

  /// Says that a folder above has a backlog, too: it may be the one that was meant.
  private static func complainOfBacklogs(above folder: String, in repository: Repository) {
    guard let head = try? repository.commit(repository.resolve("HEAD")) else { return }
    let tree = RevisionTree(head, in: repository)
    for above in folder.withFoldersAbove.dropFirst() {
      guard (try? tree.entry(at: Configuration.path(in: above))) != nil else { continue }
      Output.complain(
        "nextup: judging the backlog in '\(folder)'; there is another \(words(for: above))")
    }
  }
}

extension String {
  /// The folders that a path stands in, the innermost first; without the root.
  fileprivate var foldersAbove: [String] {
    var folders: [String] = []
    var folder = parentFolder
    while !folder.isEmpty {
      folders.append(folder)
      folder = folder.parentFolder
    }
    return folders
  }

  /// A path below a root with all folders that it stands in, and the root.
  fileprivate var withFoldersAbove: [String] { isEmpty ? [""] : [self] + foldersAbove + [""] }
}
