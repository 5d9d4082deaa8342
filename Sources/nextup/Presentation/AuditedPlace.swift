import BacklogModel
import Git
import Source

/// A backlog in git that is judged, whatever its files look like now.
///
/// Who deletes or breaks `nextup.yml` must not stop the judgement: the policy comes from history.
struct AuditedPlace {
  /// The repository.
  let repository: Repository

  /// The folder of `nextup.yml` below the root of the repository.
  let folder: String

  /// The branches that the present configuration guards; none where it cannot be read.
  let refs: [String]

  /// Finds the backlog that a command is about.
  init(_ options: ProjectOptions) throws {
    do {
      let project = try options.project()
      guard let repository = try project.repository() else {
        throw ProjectError(
          operation: "reading the history", message: "\(project.root) is in no git repository")
      }
      self.repository = repository
      folder = project.folder(in: repository)
      refs = project.configuration.approval.refs
    } catch {
      let place = try options.place()
      guard let repository = try? Repository.discover(from: place) else { throw error }
      self.repository = repository
      let root = repository.workTree ?? repository.gitDirectory
      folder = place.isBelow(root) ? place.relative(to: root) : ""
      refs = []
    }
  }
}
