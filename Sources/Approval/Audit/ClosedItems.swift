import BacklogModel
import Git
import Source

/// Finds out which items were accepted or dropped in a commit, so that their lines may be swept.
struct ClosedItems {
  private let tree: any FileTree
  private let configuration: Configuration
  private let reader: ItemReader

  /// Looks at a commit.
  init(in commit: Commit, of repository: Repository, at place: Place, under policy: Policy) {
    tree = Subtree(of: RevisionTree(commit, in: repository), below: place.folder)
    configuration = policy.configuration
    reader = ItemReader(configuration)
  }

  /// Whether the item that an entry lists was closed: the file that the entry leads to, or else one
  /// that is named after the item.
  func isClosed(_ entry: OrderEntry) -> Bool {
    if let destination = entry.destination,
      isClosed(entry.id, at: configuration.path(of: destination))
    {
      return true
    }
    for folder in configuration.items.map({ configuration.path(of: $0) }) {
      let entries = (try? tree.entries(below: folder)) ?? []
      for file in entries where isNamed(file.path, after: entry.id) {
        return isClosed(entry.id, at: file.path)
      }
    }
    return false
  }

  private func isNamed(_ path: String, after id: Identifier) -> Bool {
    reader.unreadableItem(at: path, because: "").id == id
  }

  private func isClosed(_ id: Identifier, at path: String) -> Bool {
    guard let bytes = try? tree.read(path, limit: configuration.limits.item) else { return false }
    let stage = configuration.items.filter { path.hasPrefix(configuration.path(of: $0) + "/") }
      .compactMap(\.stage).first
    let item = reader.item(in: SourceFile(path: path, bytes: bytes), stage: stage, texts: .none)
    return item.id == id && item.isClosed
  }
}
