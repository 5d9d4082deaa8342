public import Source

/// A file tree in memory: paths with texts, and entries that are not files.
public struct MemoryTree: FileTree {
  private let files: [String: [UInt8]]
  private let special: [String: FileTreeEntry.Kind]

  /// Makes a tree.
  ///
  /// - Parameters:
  ///   - files: the texts by path.
  ///   - special: links, submodules and devices by path.
  public init(_ files: [String: String], special: [String: FileTreeEntry.Kind] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }
    self.special = special
  }

  /// Lists everything below a folder.
  public func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let all =
      files.keys.map { FileTreeEntry(path: $0, kind: .file) }
      + special.map { FileTreeEntry(path: $0.key, kind: $0.value) }
    return all.filter { $0.path.hasPrefix(prefix) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What stands at one path.
  public func entry(at path: String) throws(FileTreeError) -> FileTreeEntry? {
    if let kind = special[path] { return FileTreeEntry(path: path, kind: kind) }
    if files[path] != nil { return FileTreeEntry(path: path, kind: .file) }
    let isFolder = files.keys.contains { $0.hasPrefix(path + "/") }
    return isFolder ? FileTreeEntry(path: path, kind: .folder) : nil
  }

  /// Reads a file.
  public func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8] {
    guard let bytes = files[path] else {
      throw FileTreeError(.notFound, operation: "reading \(path)", message: "it does not exist")
    }
    guard bytes.count <= limit else {
      throw FileTreeError(
        .tooLarge, operation: "reading \(path)", message: "it has \(bytes.count) bytes")
    }
    return bytes
  }
}
