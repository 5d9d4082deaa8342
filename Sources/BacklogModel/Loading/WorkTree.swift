public import Source
import Synchronization

/// The files below a folder of the file system.
///
/// Symbolic links are listed and never followed.
public final class WorkTree: FileTree {
  /// The folder, as an absolute path or relative to the working directory.
  public let root: String

  /// Folders that were seen to be real folders, so that each is looked at once.
  private let realFolders = Mutex<Set<String>>([""])

  /// Makes a tree of a folder.
  public init(root: String) { self.root = root }

  /// Lists everything below a folder, in the order of the bytes of the paths.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    guard try isRealFolder(folder) else { return [] }
    var found: [FileTreeEntry] = []
    var pending = [folder]
    while let next = pending.popLast() {
      do throws(FileTreeError) {
        for entry in try list(next) {
          if entry.kind == .folder { pending.append(entry.path) } else { found.append(entry) }
        }
      } catch {
        if next == folder { throw error }
        found.append(FileTreeEntry(path: next, kind: .unreadable))
      }
    }
    return found.sorted { $0.path.precedesInBytes($1.path) }
  }

  /// What stands at one path.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    let parent = path.parentFolder
    guard try isRealFolder(parent) else { return nil }
    return kind(at: path).map { FileTreeEntry(path: path, kind: $0) }
  }

  /// Reads a regular file whose folders are all real folders.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard try isRealFolder(path.parentFolder) else {
      if kind(at: path.parentFolder) == nil { throw failure(.notFound, path, "it does not exist") }
      throw failure(.notAFile, path, "a folder on the way is a link")
    }
    return try FileSystem.read(absolute(path), as: path, limit: limit)
  }

  /// The first part of the way to a path that is there and no real folder, such as a link.
  ///
  /// Nothing may be written beyond it, because that could be outside.
  public func obstacle(onTheWayTo path: String) -> FileTreeEntry? {
    var folder = ""
    for part in path.parentFolder.split(separator: "/") {
      folder += (folder.isEmpty ? "" : "/") + part
      guard let kind = kind(at: folder) else { return nil }
      if kind != .folder { return FileTreeEntry(path: folder, kind: kind) }
    }
    return nil
  }

  // MARK: - The file system

  private func absolute(_ path: String) -> String {
    path.isEmpty ? root : root + "/" + path
  }

  private func failure(
    _ code: FileTreeFailure, _ path: String, _ message: String
  ) -> FileTreeError {
    FileTreeError(code, operation: "reading \(path.isEmpty ? root : path)", message: message)
  }

  private func kind(at path: String) -> FileTreeEntry.Kind? {
    FileSystem.kind(at: absolute(path))
  }

  /// Whether a path is a folder and every part of it is one, without links.
  private func isRealFolder(_ folder: String) throws(FileTreeError) -> Bool {
    if realFolders.withLock({ $0.contains(folder) }) { return true }
    if !root.isEmpty, folder.fileName == ".." { return false }
    guard try isRealFolder(folder.parentFolder), kind(at: folder) == .folder else { return false }
    realFolders.withLock { _ = $0.insert(folder) }
    return true
  }

  private func list(_ folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    let shown = folder.isEmpty ? root : folder
    let entries = try FileSystem.entries(of: absolute(folder), as: shown)
    realFolders.withLock { _ = $0.insert(folder) }
    return entries.filter { $0.path != ".git" }.map { entry in
      FileTreeEntry(path: folder.isEmpty ? entry.path : folder + "/" + entry.path, kind: entry.kind)
    }
  }
}
