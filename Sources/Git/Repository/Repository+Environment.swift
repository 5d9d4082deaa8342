import CLibgit2

extension Repository {
  /// Opens the repository that git names in the environment of a hook.
  ///
  /// In a pre-receive hook the pushed objects stand in quarantine: only the environment tells
  /// where. Without `GIT_DIR` the repository is looked for from the current folder upwards.
  ///
  /// This reads what `GIT_REPOSITORY_OPEN_FROM_ENV` of libgit2 reads, and `GIT_WORK_TREE`, which
  /// libgit2 refuses. It takes the environment as a value, so it can be tested.
  /// - Parameters:
  ///   - environment: the variables `GIT_DIR`, `GIT_WORK_TREE`, `GIT_INDEX_FILE`,
  ///     `GIT_OBJECT_DIRECTORY` and `GIT_ALTERNATE_OBJECT_DIRECTORIES`, as git sets them
  ///     (`git help git`, "Environment variables"); others are not looked at.
  ///   - watchdog: what ends the process if a read hangs.
  public static func open(
    environment: [String: String], watchdog: Watchdog = .standard
  ) throws(GitError) -> Repository {
    let directory = environment["GIT_DIR"]
    let isExact = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    let opened = try handle(
      directory ?? ".", flags: directory == nil ? 0 : isExact, watchdog: watchdog)
    try opened.withPointer { repository throws(GitError) in
      let operation = Operation.opening(directory ?? ".")
      if let workTree = environment["GIT_WORK_TREE"] {
        try Library.check(git_repository_set_workdir(repository, workTree, 0), operation)
      }
      if let index = environment["GIT_INDEX_FILE"] {
        try use(index: index, in: repository)
      }
      try use(
        objects: environment["GIT_OBJECT_DIRECTORY"],
        alternates: AlternatesList.paths(environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? ""),
        in: repository)
    }
    return try Repository(opened, watchdog: watchdog)
  }

  /// Makes a repository read another index.
  private static func use(index path: String, in repository: OpaquePointer) throws(GitError) {
    let index = try Handle<IndexKind>(.readingIndex) { git_index_open($0, path) }
    let status = index.withPointer { git_repository_set_index(repository, $0) }
    try Library.check(status, .readingIndex)
  }

  /// Makes a repository read objects from another folder, and from more folders.
  private static func use(
    objects folder: String?, alternates: [String], in repository: OpaquePointer
  ) throws(GitError) {
    let operation = Operation.opening(folder ?? "its alternate objects")
    let database = try Handle<DatabaseKind>(operation) { pointer in
      folder.map { git_odb_open(pointer, $0) } ?? git_repository_odb(pointer, repository)
    }
    try database.withPointer { database throws(GitError) in
      for alternate in alternates {
        try Library.check(git_odb_add_disk_alternate(database, alternate), operation)
      }
      if folder != nil {
        try Library.check(git_repository_set_odb(repository, database), operation)
      }
    }
  }
}
