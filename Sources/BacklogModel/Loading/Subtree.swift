public import Source

/// The files below one folder of another tree, with paths that begin there.
public struct Subtree: FileTree {
  private let tree: any FileTree
  private let prefix: String

  /// Makes a view of a folder; of the whole tree if the folder is empty.
  public init(of tree: any FileTree, below folder: String) {
    self.tree = tree
    prefix = folder.isEmpty ? "" : folder + "/"
  }

  /// Lists everything below a folder.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    let whole = prefix + folder
    return try tree.entries(below: whole.hasSuffix("/") ? String(whole.dropLast()) : whole).map {
      FileTreeEntry(path: String($0.path.dropFirst(prefix.count)), kind: $0.kind)
    }
  }

  /// What stands at one path.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    try tree.entry(at: prefix + path).map { FileTreeEntry(path: path, kind: $0.kind) }
  }

  /// Reads a regular file.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    try tree.read(prefix + path, limit: limit)
  }
}
