public import Source

/// The files of the index: what the next commit will have.
///
/// It is a snapshot. A path with an unresolved merge conflict is listed as a file that cannot be
/// read, so that it does not vanish; a path that is only announced (`git add -N`) is left out, as
/// it would be from a commit.
public struct IndexTree: FileTree {
  private let repository: Repository
  private let items: [IndexEntry]

  /// Takes a snapshot of the index of a repository.
  ///
  /// - Parameters:
  ///   - repository: the repository, whose objects are read.
  ///   - file: another index, as `GIT_INDEX_FILE` names it; `nil` for that of the work tree.
  public init(of repository: Repository, at file: String? = nil) throws(GitError) {
    self.repository = repository
    var items: [IndexEntry] = []
    let stored = try repository.indexEntries(at: file)
    for item in stored.sorted(by: { $0.path.precedesInBytes($1.path) })
    where item.path != items.last?.path {
      items.append(item)
    }
    self.items = items
  }

  /// The paths with an unresolved merge conflict, in the order of their bytes.
  public var conflicts: [String] { items.filter { $0.isConflicted }.map(\.path) }

  /// Lists everything below a folder, in the order of the bytes of the paths.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    items[range(below: folder)].map(\.fileTreeEntry)
  }

  /// What stands at one path; `nil` if nothing does.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    if let item = item(at: path) { return item.fileTreeEntry }
    let isFolder = path.isEmpty || !range(below: path).isEmpty
    return isFolder ? FileTreeEntry(path: path, kind: .folder) : nil
  }

  /// Reads a regular file.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let item = item(at: path) else {
      if try entry(at: path) != nil { throw .notAFile(path, .folder) }
      throw .notFound(path, in: "the index")
    }
    guard !item.isConflicted else {
      throw FileTreeError(
        .unreadable, operation: "reading \(path)",
        message: "it has a merge conflict; resolve it and run 'git add'")
    }
    guard item.fileTreeEntry.kind == .file else { throw .notAFile(path, item.fileTreeEntry.kind) }
    do throws(GitError) {
      return try repository.blob(item.id, limit: limit)
    } catch {
      throw FileTreeError(error, at: path)
    }
  }

  /// The item of exactly this path.
  private func item(at path: String) -> IndexEntry? {
    let index = firstIndex(notBefore: path)
    return index < items.count && items[index].path.utf8.elementsEqual(path.utf8)
      ? items[index] : nil
  }

  /// The items below a folder: those that begin with its path and a slash.
  private func range(below folder: String) -> Range<Int> {
    if folder.isEmpty { return items.indices }
    // "0" is the byte behind "/".
    return firstIndex(notBefore: folder + "/")..<firstIndex(notBefore: folder + "0")
  }

  /// The first item whose path does not sort before a path.
  private func firstIndex(notBefore path: String) -> Int {
    items.partitionPoint { $0.path.precedesInBytes(path) }
  }
}
