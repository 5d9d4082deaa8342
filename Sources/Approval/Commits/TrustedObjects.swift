import Git
import Source

/// Reads the objects that a verdict rests on, and hashes each of them.
///
/// libgit2 reads objects without comparing them with their ids, as git does; a loose object that
/// somebody exchanged would go unnoticed.
struct TrustedObjects: Sendable {
  let repository: Repository

  /// Files that merging would make, and that the repository does not have.
  private var made: [ObjectID: [UInt8]] = [:]

  init(repository: Repository) { self.repository = repository }

  /// Reads a commit.
  func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let commit = try repository.commit(id)
    try check(commit.bytes, "commit", id)
    return commit
  }

  /// Reads the raw bytes of a folder.
  func treeBytes(_ id: ObjectID) throws(GitError) -> [UInt8] {
    let object = try repository.object(id, limit: Repository.structureLimit)
    try check(object.bytes, object.kind.rawValue, id)
    guard object.kind == .tree else {
      throw GitError(
        .failed, operation: "reading git object \(id)",
        message: "it is a \(object.kind.rawValue), not a tree")
    }
    return object.bytes
  }

  /// Holds the content of a file beside those of the repository, under the id that git would give it.
  mutating func hold(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    let id = try ObjectID(hashing: bytes, as: .blob)
    made[id] = bytes
    return id
  }

  /// Reads the content of a file.
  func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    if let bytes = made[id] {
      guard bytes.count <= limit else {
        throw GitError(
          .tooLarge, operation: "reading what merging gives",
          message: "it has \(bytes.count) bytes, and \(limit) at most are read")
      }
      return bytes
    }
    let bytes = try repository.blob(id, limit: limit)
    try check(bytes, "blob", id)
    return bytes
  }

  private func check(_ bytes: [UInt8], _ kind: String, _ id: ObjectID) throws(GitError) {
    let header = Array("\(kind) \(bytes.count)".utf8) + [0]
    guard SHA1Digest(of: header, bytes)?.bytes == id.bytes else {
      throw GitError(
        .failed, operation: "reading git object \(id)",
        message: "its content does not have this id: it is damaged or was exchanged; run 'git fsck'"
      )
    }
  }
}
