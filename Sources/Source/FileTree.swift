/// The files of a work tree, of the index or of a revision, read the same way.
public protocol FileTree: Sendable {
  /// Lists everything below a folder, in the order of the bytes of the paths.
  ///
  /// Symbolic links and submodules are listed and never followed; `.git` is left out.
  /// - Parameter folder: a path below the root without a slash at its end; empty for the root.
  /// - Returns: the entries; none if the folder does not exist. A folder below it that cannot be
  ///   listed is an entry of its own.
  func entries(below folder: String) throws(FileTreeError) -> [FileTreeEntry]

  /// What stands at one path; `nil` if nothing does.
  func entry(at path: String) throws(FileTreeError) -> FileTreeEntry?

  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: a path below the root.
  ///   - limit: the largest size to read, in bytes.
  /// - Throws: `.tooLarge` above the limit, `.notAFile` for a link or folder on the way.
  func read(_ path: String, limit: Int) throws(FileTreeError) -> [UInt8]
}

/// One entry of a file tree.
public struct FileTreeEntry: Sendable, Hashable {
  /// What an entry is.
  public enum Kind: Sendable, Hashable {
    /// A regular file.
    case file
    /// A folder, only ever given by `entry(at:)`.
    case folder
    /// A symbolic link, which is never followed.
    case symbolicLink
    /// A submodule.
    case submodule
    /// A device, a socket or a pipe.
    case special
    /// A folder that cannot be listed.
    case unreadable
  }

  /// The path below the root.
  public let path: String

  /// What stands there.
  public let kind: Kind

  /// Makes an entry.
  public init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}

/// Why a file of a tree could not be read.
public typealias FileTreeError = Failure<FileTreeFailure>

/// The kinds of failure of `FileTreeError`.
public enum FileTreeFailure: Sendable, Hashable {
  /// Nothing stands at the path.
  case notFound
  /// A link, folder or device stands there, or on the way.
  case notAFile
  /// The file is larger than the limit.
  case tooLarge
  /// The system or git refused.
  case unreadable
}
