import CLibgit2
import Synchronization

/// A git repository, open for reading from any number of tasks.
///
/// Objects are read in parallel; references, index and configuration one call at a time. Every
/// call runs under a watchdog, so none can hang for ever.
public final class Repository: Sendable {
  /// The folder of the checked-out files, without a slash at its end; `nil` if it is bare.
  public let workTree: String?

  /// The folder of this work tree's `HEAD` and index: `.git`, or `.git/worktrees/<name>`.
  public let gitDirectory: String

  /// The folder that all linked work trees share, with objects and references.
  public let commonDirectory: String

  let watchdog: Watchdog
  let database: Handle<DatabaseKind>
  private let repository: Mutex<Handle<RepositoryKind>>

  /// Takes over an open repository.
  init(_ opened: consuming sending Handle<RepositoryKind>, watchdog: Watchdog) throws(GitError) {
    let paths = opened.withPointer { pointer in
      (
        workTree: Self.path(git_repository_workdir(pointer)),
        git: Self.path(git_repository_path(pointer)) ?? "",
        common: Self.path(git_repository_commondir(pointer)) ?? ""
      )
    }
    (workTree, gitDirectory, commonDirectory) = (paths.workTree, paths.git, paths.common)
    self.watchdog = watchdog
    database = try opened.withPointer { pointer throws(GitError) in
      try Handle(.opening(paths.git)) { git_repository_odb($0, pointer) }
    }
    repository = Mutex(opened)
  }

  /// Whether the repository has no work tree.
  public var isBare: Bool { workTree == nil }

  /// Runs calls of libgit2 that need the repository, one caller at a time and under watch.
  func withRepository<Result: Sendable>(
    _ operation: Operation,
    _ body: @Sendable (OpaquePointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try watchdog.run(operation) { () throws(GitError) in
      try repository.withLock { handle throws(GitError) in
        try handle.withPointer(body)
      }
    }
  }

  /// A path of libgit2 as text, without the slash that it puts at the end.
  private static func path(_ path: UnsafePointer<CChar>?) -> String? {
    guard let path else { return nil }
    let text = String(cString: path)
    return text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
