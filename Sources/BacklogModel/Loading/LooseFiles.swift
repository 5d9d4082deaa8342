public import Source

/// Markdown files that were named on the command line, wherever they are.
public enum LooseFiles {
  /// The endings of files in Markdown and Gherkin.
  public static let extensions = [".md", ".markdown", ".feature"]

  /// A file as it was found.
  public enum File: Sendable {
    /// A file with its bytes.
    case readable(SourceFile)
    /// A file that could not be read, and why.
    case unreadable(path: String, message: String)
  }

  /// Reads files and, below folders, all files in Markdown and Gherkin, in the order of their paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders, as the system takes them.
  ///   - extensions: the endings that count below folders.
  /// - Throws: if a path that was named does not exist.
  public static func find(
    _ paths: [String], extensions: [String] = extensions
  ) throws(FileTreeError) -> [File] {
    var files: [File] = []
    for path in paths {
      let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      guard FileSystem.exists(path) else {
        throw FileTreeError(.notFound, operation: "reading \(path)", message: "it does not exist")
      }
      if FileSystem.isFolder(path) {
        files += try below(path, extensions)
      } else {
        files.append(read(path))
      }
    }
    return files
  }

  /// Reads files of a tree and, below folders, all Markdown files, in the order of their paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders below the root of the tree; `.` is the root.
  ///   - tree: a revision or a work tree.
  /// - Throws: if nothing stands at a path that was named.
  public static func find(
    _ paths: [String], in tree: any FileTree
  ) throws(FileTreeError) -> [File] {
    var files: [File] = []
    for path in paths.map({ $0 == "." ? "" : $0 }) {
      let entry = path.isEmpty ? nil : try tree.entry(at: path)
      guard path.isEmpty || entry != nil else {
        throw FileTreeError(.notFound, operation: "reading \(path)", message: "it does not exist")
      }
      let isFile = entry.map { $0.kind != .folder } ?? false
      let found = isFile ? [path] : try tree.entries(below: path).map(\.path).filter(isMarkdown)
      files += found.map { read($0, in: tree) }
    }
    return files
  }

  private static func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }

  private static func read(_ path: String, in tree: any FileTree) -> File {
    do {
      let bytes = try tree.read(path, limit: ItemReader.largestFile)
      return .readable(SourceFile(path: path, bytes: bytes))
    } catch {
      return .unreadable(path: path, message: error.message)
    }
  }

  private static func below(
    _ folder: String, _ extensions: [String]
  ) throws(FileTreeError) -> [File] {
    try WorkTree(root: folder).entries(below: "").compactMap { entry in
      let path = folder + "/" + entry.path
      if entry.kind == .unreadable {
        return .unreadable(path: path, message: "it is \(entry.kind.inWords)")
      }
      return extensions.contains { entry.path.hasSuffix($0) } ? read(path) : nil
    }
  }

  private static func read(_ path: String) -> File {
    do {
      let limit = path.isFeature ? ItemReader.largestFeature : ItemReader.largestFile
      let bytes = try FileSystem.read(path, as: path, limit: limit)
      return .readable(SourceFile(path: path, bytes: bytes))
    } catch {
      return .unreadable(path: path, message: error.message)
    }
  }
}
