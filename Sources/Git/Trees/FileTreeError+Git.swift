import Source

extension FileTreeError {
  /// The error of a file tree for an error of git, at a path.
  init(_ error: GitError, at path: String) {
    self.init(
      error.code == .tooLarge ? .tooLarge : .unreadable,
      operation: Self.reading(path), message: "\(error.operation): \(error.message)")
  }

  /// Nothing stands at a path.
  static func notFound(_ path: String, in place: String) -> FileTreeError {
    FileTreeError(.notFound, operation: reading(path), message: "it is not in \(place)")
  }

  /// Something that is no file stands at a path.
  static func notAFile(_ path: String, _ kind: FileTreeEntry.Kind) -> FileTreeError {
    let what =
      switch kind {
      case .folder: "a folder"
      case .symbolicLink: "a symbolic link, which is never followed"
      case .submodule: "a submodule"
      case .file, .special, .unreadable: "no regular file"
      }
    return FileTreeError(.notAFile, operation: reading(path), message: "it is \(what)")
  }

  private static func reading(_ path: String) -> String {
    "reading \(path.isEmpty ? "the root folder" : path)"
  }
}
