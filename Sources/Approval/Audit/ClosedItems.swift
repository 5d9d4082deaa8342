import BacklogModel
import Git
import Source

/// Finds out which items were accepted or dropped in a commit, so that their lines may be swept.
struct ClosedItems {
  private let objects: TrustedObjects
  private let commit: Commit
  private let place: Place
  private let configuration: Configuration
  private let reader: ItemReader
  private var walker: TreeWalker

  /// Looks at a commit.
  init(in commit: Commit, _ objects: TrustedObjects, at place: Place, under policy: Policy) {
    self.objects = objects
    self.commit = commit
    self.place = place
    configuration = policy.configuration
    reader = ItemReader(configuration)
    walker = TreeWalker(objects)
  }

  /// Whether an item was closed: the file that its line leads to, or else one that is named after
  /// the item.
  mutating func isClosed(
    _ id: Identifier, linkedTo destination: String?
  ) throws(GitError) -> Bool {
    if let destination, try isClosed(id, at: configuration.path(of: destination)) { return true }
    return try pathNamed(after: id).map { path throws(GitError) in
      try isClosed(id, at: path)
    } ?? false
  }

  private func pathNamed(after id: Identifier) -> String? {
    let tree = Subtree(of: RevisionTree(commit, in: objects.repository), below: place.folder)
    for folder in configuration.items.map({ configuration.path(of: $0) }) {
      let entries = (try? tree.entries(below: folder)) ?? []
      if let file = entries.first(where: {
        reader.unreadableItem(at: $0.path, because: "").id == id
      }) {
        return file.path
      }
    }
    return nil
  }

  private mutating func isClosed(_ id: Identifier, at path: String) throws(GitError) -> Bool {
    let bytes: [UInt8]
    do throws(GitError) {
      guard let entry = try walker.entry(place.whole(path), below: commit.tree), entry.kind == .file
      else { return false }
      bytes = try objects.blob(entry.id, limit: configuration.limits.item)
    } catch  where error.code == .tooLarge {
      return false
    }
    let stage = configuration.items.filter { path.isBelow(configuration.path(of: $0)) }
      .compactMap(\.stage).first
    let item = reader.item(in: SourceFile(path: path, bytes: bytes), stage: stage, texts: .none)
    return item.id == id && item.isClosed
  }
}
