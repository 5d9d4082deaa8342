import Git
import Source

/// The IDs that items have on any branch, local or remote, so that a new one clashes with none.
public struct BranchIdentifiers {
  private let project: Project

  /// Looks at the branches of a project's repository.
  public init(of project: Project) { self.project = project }

  /// The IDs in the file names of the item folders of every branch; none outside a repository.
  public func all() throws -> Set<Identifier> {
    guard let repository = try project.repository() else { return [] }
    let folder = project.folder(in: repository)
    var seen: Set<ObjectID> = []
    var identifiers: Set<Identifier> = []
    for reference in try repository.references() {
      guard reference.kind != .tag, let commit = try? repository.commit(reference.target) else {
        continue
      }
      let tree = Subtree(of: RevisionTree(root: commit.tree, in: repository), below: folder)
      guard seen.insert(commit.tree).inserted else { continue }
      let entries = try tree.entries(below: project.configuration.backlog)
      let contents = BacklogContents(entries, project.configuration)
      identifiers.formUnion(
        contents.items.compactMap {
          FileNameIdentifier.id(in: $0.entry.path.fileStem, project.configuration)
        })
    }
    return identifiers
  }
}
