import Git
import Source

/// Looks up paths in the trees on the way to what verdicts rest on, and hashes each tree.
struct TreeWalker {
  /// How many trees are remembered.
  private static let remembered = 64

  private let objects: TrustedObjects
  private var recent: [ObjectID: Tree] = [:]

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// A folder.
  mutating func tree(_ id: ObjectID) throws(GitError) -> Tree {
    if let tree = recent[id] { return tree }
    let tree = try objects.tree(id)
    if recent.count >= Self.remembered { recent = [:] }
    recent[id] = tree
    return tree
  }

  /// What stands at a path; `nil` if nothing does, or something else than a folder on the way.
  ///
  /// - Throws: `.failed` where a folder has the name twice, so that nobody can say which counts.
  mutating func entry(_ path: String, below root: ObjectID) throws(GitError) -> TreeEntry? {
    var id = root
    let names = path.split(separator: "/")
    for (depth, name) in names.enumerated() {
      let found = try tree(id).entries.filter { $0.nameBytes.elementsEqual(name.utf8) }
      guard found.count < 2 else {
        throw GitError(
          .failed, operation: "reading folder \(id)",
          message: "it has '\(name)' twice; run 'git fsck'")
      }
      guard let entry = found.first else { return nil }
      if depth == names.count - 1 { return entry }
      guard entry.kind == .folder else { return nil }
      id = entry.id
    }
    return nil
  }

  /// The id of a folder; the root itself for an empty path.
  mutating func folder(_ path: String, below root: ObjectID) throws(GitError) -> ObjectID? {
    if path.isEmpty { return root }
    return try entry(path, below: root).flatMap { $0.kind == .folder ? $0.id : nil }
  }
}
