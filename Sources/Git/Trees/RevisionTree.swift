public import Source
import Synchronization

/// The files of a commit.
///
/// It remembers the folders that it read, so reading all files of a folder costs one look-up each.
/// Several tasks may read from it at once.
public final class RevisionTree: FileTree {
  /// The root folder.
  public let root: ObjectID

  /// What a listing may cost if nobody says otherwise, in bytes of memory: over a million entries.
  public static let listingLimit = 256 << 20

  private let repository: Repository
  private let listingLimit: Int
  private let folders = Mutex<[ObjectID: Folder]>([:])

  /// Makes the file tree of a root folder.
  ///
  /// - Parameters:
  ///   - root: the id of the folder.
  ///   - repository: where to read it.
  ///   - listingLimit: what a listing may cost in all, in bytes of memory. A few hostile objects
  ///     can describe more files than fit into any memory.
  public init(
    root: ObjectID, in repository: Repository, listingLimit: Int = RevisionTree.listingLimit
  ) {
    self.root = root
    self.repository = repository
    self.listingLimit = listingLimit
  }

  /// Makes the file tree of a commit.
  public convenience init(_ commit: Commit, in repository: Repository) {
    self.init(root: commit.tree, in: repository)
  }

  /// Lists everything below a folder, in the order of the bytes of the paths.
  ///
  /// - Throws: `.unreadable` for a broken folder, `.tooLarge` for a listing beyond all measure.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    guard let start = try treeID(at: folder) else { return [] }
    var entries: [FileTreeEntry] = []
    var pending = [(prefix: folder.isEmpty ? "" : folder + "/", id: start)]
    var cost = 0
    while let (prefix, id) = pending.popLast() {
      for entry in try self.folder(id, at: prefix).entries {
        let path = prefix + entry.name
        cost += path.utf8.count + MemoryLayout<FileTreeEntry>.stride
        if cost > listingLimit { throw Self.tooManyEntries(below: folder) }
        if entry.kind == .folder {
          pending.append((path + "/", entry.id))
        } else {
          entries.append(FileTreeEntry(path: path, kind: entry.kind))
        }
      }
    }
    return entries.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// What stands at one path; `nil` if nothing does.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    if path.isEmpty { return FileTreeEntry(path: path, kind: .folder) }
    return try treeEntry(at: path).map { FileTreeEntry(path: path, kind: $0.kind) }
  }

  /// Reads a regular file.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    if path.isEmpty { throw .notAFile(path, .folder) }
    guard let entry = try treeEntry(at: path) else { throw .notFound(path, in: "this revision") }
    guard entry.kind == .file else { throw .notAFile(path, entry.kind) }
    do throws(GitError) {
      return try repository.blob(entry.id, limit: limit)
    } catch {
      throw FileTreeError(error, at: path)
    }
  }

  /// The entry at a path as git stores it, with its id and mode; `nil` if there is none.
  public func treeEntry(at path: String) throws(FileTreeError) -> TreeEntry? {
    var id = root
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    for (depth, name) in names.enumerated() {
      guard let entry = try folder(id, at: path)[name] else { return nil }
      if depth == names.count - 1 { return entry }
      guard entry.kind == .folder else { return nil }
      id = entry.id
    }
    return nil
  }

  /// The id of a folder; `nil` if something else or nothing stands there.
  private func treeID(at path: String) throws(FileTreeError) -> ObjectID? {
    if path.isEmpty { return root }
    return try treeEntry(at: path).flatMap { $0.kind == .folder ? $0.id : nil }
  }

  /// Reads a folder, or remembers it.
  private func folder(_ id: ObjectID, at path: String) throws(FileTreeError) -> Folder {
    if let folder = folders.withLock({ $0[id] }) { return folder }
    do throws(GitError) {
      let folder = Folder(try repository.tree(id))
      folders.withLock { $0[id] = folder }
      return folder
    } catch {
      throw FileTreeError(error, at: path)
    }
  }

  private static func tooManyEntries(below folder: String) -> FileTreeError {
    FileTreeError(
      .tooLarge, operation: "listing \(folder.isEmpty ? "the root folder" : folder)",
      message: "it has more files than can be listed")
  }
}
