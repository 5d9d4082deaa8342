public import Source

/// A tree in which one file has other bytes, such as the text of an editor that is not saved yet.
public struct OverlaidTree: FileTree {
  private let tree: any FileTree
  private let file: SourceFile

  /// Lays a file over a tree; it need not exist there.
  public init(_ tree: any FileTree, with file: SourceFile) {
    self.tree = tree
    self.file = file
  }

  /// Lists everything below a folder.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    let entries = try tree.entries(below: folder)
    let isInside = file.path.isBelow(folder)
    guard isInside, !entries.contains(where: { $0.path == file.path }) else { return entries }
    return (entries + [FileTreeEntry(path: file.path, kind: .file)])
      .sorted { $0.path.precedesInBytes($1.path) }
  }

  /// What stands at one path.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    path == file.path ? FileTreeEntry(path: path, kind: .file) : try tree.entry(at: path)
  }

  /// Reads a regular file.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard path == file.path else { return try tree.read(path, limit: limit) }
    guard file.bytes.count <= limit else {
      throw FileTreeError(
        .tooLarge, operation: "reading \(path)",
        message: "it has \(file.bytes.count) bytes; at most \(limit) are read")
    }
    return file.bytes
  }
}
