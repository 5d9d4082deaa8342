import CLibgit2
public import Source

extension Repository {
  /// Opens the repository that a folder belongs to: its own or that of a folder above it.
  ///
  /// Finds work trees, linked work trees, submodules and bare repositories.
  /// - Parameters:
  ///   - path: a folder or a file; `.` for the current folder.
  ///   - watchdog: what ends the process if a read hangs.
  /// - Throws: `.noRepository`; `.foreignOwner` if it belongs to another user of the system.
  public static func discover(
    from path: String, watchdog: Watchdog = .standard
  ) throws(GitError) -> Repository {
    try open(path, flags: 0, watchdog: watchdog)
  }

  /// Finds the repository whose files a folder is a part of.
  ///
  /// - Parameter folder: the folder, absolute and without links.
  /// - Throws: as `discover(from:)`; `.elsewhere` where `core.worktree` leads away from the folder, so
  ///   that the paths of the repository are not ours, as git sees it, too.
  public static func discover(around folder: String) throws(GitError) -> Repository {
    let repository = try discover(from: folder)
    guard let top = repository.workTree, folder != top,
      !folder.hasPrefix(top == "/" ? top : top + "/")
    else { return repository }
    throw GitError(
      .elsewhere, operation: "opening the repository at \(folder)",
      message: "git keeps its files in \(top) (core.worktree), so \(folder) is no part of it; work "
        + "there, or run 'git config --unset core.worktree'")
  }

  /// Opens the repository at a path and looks nowhere else.
  ///
  /// - Parameters:
  ///   - path: a work tree, its `.git`, or a bare repository.
  ///   - watchdog: what ends the process if a read hangs.
  /// - Throws: `.noRepository`; `.foreignOwner` if it belongs to another user of the system.
  public static func open(
    at path: String, watchdog: Watchdog = .standard
  ) throws(GitError) -> Repository {
    try open(path, flags: GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue, watchdog: watchdog)
  }

  private static func open(
    _ path: String, flags: UInt32, watchdog: Watchdog
  ) throws(GitError) -> Repository {
    try Repository(handle(path, flags: flags, watchdog: watchdog), watchdog: watchdog)
  }

  /// Opens a repository in libgit2.
  static func handle(
    _ path: String, flags: UInt32, watchdog: Watchdog
  ) throws(GitError) -> Handle<RepositoryKind> {
    try Library.prepare()
    let operation = Operation.opening(path)
    do throws(GitError) {
      return try watchdog.run(operation) { () throws(GitError) in
        try Handle(operation) { git_repository_open_ext($0, path, flags, nil) }
      }
    } catch {
      throw explain(error, path: path)
    }
  }

  /// Says what the user can do about a repository that does not open.
  private static func explain(_ error: GitError, path: String) -> GitError {
    if error.code == .foreignOwner || isForeign(error) {
      return GitError(
        .foreignOwner, operation: error.operation,
        message: "it belongs to another user of this machine; if you trust it, run "
          + "'git config --global --add safe.directory \(folder(at: path))' ('*' is not enough)")
    }
    if error.message.contains("extensions.objectformat") {
      return GitError(
        .failed, operation: error.operation,
        message:
          "it names objects by SHA-256, which libgit2 cannot read; a backlog needs a repository of "
          + "git's default format, SHA-1")
    }
    guard error.code == .notFound else { return error }
    if error.message.hasPrefix("failed to resolve path"), FileSystem.exists(path) {
      return GitError(
        .failed, operation: error.operation,
        message: "a place that it names is not there (\(error.message)); look at core.worktree, "
          + "or at what '.git' says")
    }
    return GitError(
      .noRepository, operation: error.operation,
      message: "there is no git repository at '\(path)' or above it; run 'git init'")
  }

  /// The folder to trust: the work tree or the bare repository that a path belongs to.
  private static func folder(at path: String) -> String {
    var found = git_buf()
    defer { git_buf_dispose(&found) }
    guard git_repository_discover(&found, path, 0, nil) == 0, let text = found.ptr else {
      return path
    }
    let folder = String(cString: text)
    let suffix = ["/.git/", "/"].first { folder.hasSuffix($0) } ?? ""
    return String(folder.dropLast(suffix.count))
  }

  /// Whether libgit2 1.5 found a foreign owner, and then only says that no exception is configured.
  ///
  /// Later versions give `GIT_EOWNER` here (libgit2 pull request 6408).
  private static func isForeign(_ error: GitError) -> Bool {
    error.code == .notFound && error.message.contains("'safe.directory'")
  }
}
