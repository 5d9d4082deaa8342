import Git
import Source

/// Looks up paths in the trees on the way to what verdicts rest on, and hashes each tree.
struct TreeWalker {
  /// How many trees are remembered.
  private static let remembered = 64

  private let objects: TrustedObjects
  private var recent: [ObjectID: [UInt8]] = [:]

  init(_ objects: TrustedObjects) { self.objects = objects }

  /// What stands at a path; `nil` if nothing does, or something else than a folder on the way.
  ///
  /// - Throws: `.failed` where a folder has the name twice, so that nobody can say which counts.
  mutating func entry(
    _ path: String, below root: ObjectID
  ) throws(GitError) -> FolderChange.Object? {
    var id = root
    let names = path.utf8.split(separator: UInt8(ascii: "/"))
    for (depth, name) in names.enumerated() {
      let found = try Tree.entries(named: Array(name), in: bytes(of: id), of: id)
      guard found.count < 2 else {
        throw GitError(
          .failed, operation: "reading folder \(id)",
          message: "it has '\(String(decoding: name, as: UTF8.self))' twice; run 'git fsck'")
      }
      guard let entry = found.first else { return nil }
      if depth == names.count - 1 { return FolderChange.Object(entry) }
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

  private mutating func bytes(of id: ObjectID) throws(GitError) -> [UInt8] {
    if let bytes = recent[id] { return bytes }
    let bytes = try objects.treeBytes(id)
    if recent.count >= Self.remembered { recent = [:] }
    recent[id] = bytes
    return bytes
  }
}
