import Git
import Source

/// Finds the folder of the backlog in root folders.
struct FolderFinder {
  private let repository: Repository
  private let names: [Substring]
  private var found: [ObjectID: ObjectID?] = [:]

  /// - Parameter path: the path below the root of the repository; empty for the root itself.
  init(_ path: String, in repository: Repository) {
    self.repository = repository
    names = path.split(separator: "/")
  }

  /// The id of the folder; `nil` if none stands at the path.
  mutating func folder(in root: ObjectID) throws(GitError) -> ObjectID? {
    if let known = found[root] { return known }
    var id = root
    for name in names {
      let entries = try repository.tree(id).entries
      guard let entry = entries.first(where: { $0.nameBytes.elementsEqual(name.utf8) }),
        entry.kind == .folder
      else {
        found[root] = .some(nil)
        return nil
      }
      id = entry.id
    }
    found[root] = id
    return id
  }
}
