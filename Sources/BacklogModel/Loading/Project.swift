public import Git
public import Source

/// A backlog on this machine: where its `nextup.yml` is, and what it says.
public struct Project: Sendable {
  /// The folder of `nextup.yml`; in a bare repository the repository itself.
  public let root: String

  /// The configuration of the work tree or, where there is none, of HEAD.
  public let configuration: Configuration

  /// The bytes of `nextup.yml`.
  public let configurationFile: SourceFile

  /// Whether there is no work tree, so that only revisions can be read.
  public let isBare: Bool

  /// Finds the project that a folder belongs to.
  ///
  /// - Parameter folder: an absolute path; the search goes upwards from it.
  /// - Throws: `ProjectError` if there is none, `ConfigurationError` if its file is wrong.
  public static func find(from folder: String) throws -> Project {
    var candidate = folder
    var mayBeBare = false
    while true {
      mayBeBare = mayBeBare || FileSystem.exists(candidate + "/HEAD")
      if FileSystem.exists(candidate + "/" + Configuration.fileName) {
        return try Project(root: candidate, isBare: false, tree: WorkTree(root: candidate))
      }
      if candidate.isEmpty { break }
      candidate = candidate.parentFolder
    }
    if mayBeBare, let repository = try? Repository.discover(from: folder), repository.isBare {
      let head = RevisionTree(
        try repository.commit(repository.resolve("HEAD")), in: repository)
      return try Project(root: repository.gitDirectory, isBare: true, tree: head)
    }
    throw ProjectError(
      operation: "finding \(Configuration.fileName)",
      message: "there is none in \(folder) or above it; run 'nextup init' to begin a backlog")
  }

  private init(root: String, isBare: Bool, tree: any FileTree) throws {
    self.root = root
    self.isBare = isBare
    configurationFile = SourceFile(
      path: Configuration.fileName,
      bytes: try tree.read(Configuration.fileName, limit: Configuration.largestFile))
    configuration = try Configuration(reading: configurationFile)
  }

  /// The work tree below the root.
  public var workTree: WorkTree { WorkTree(root: root) }

  /// Reads the backlog as it stands in the work tree, or in a revision.
  ///
  /// - Parameter revision: a revision in git's words; `nil` for the work tree.
  public func backlog(at revision: String? = nil) async throws -> Backlog {
    guard let revision = revision ?? (isBare ? "HEAD" : nil) else {
      return try await BacklogLoader(workTree, configuration).load()
    }
    return try await backlog(in: tree(at: revision))
  }

  /// Reads the backlog from some files, with the configuration that stands among them.
  ///
  /// - Parameter tree: files whose root is the folder of `nextup.yml`.
  public func backlog(in tree: any FileTree) async throws -> Backlog {
    try await BacklogLoader(tree, configuration(in: tree)).load()
  }

  /// The files as the next commit would have them.
  ///
  /// - Parameter file: the index to read, as `GIT_INDEX_FILE` names it in the hook of a commit of
  ///   some files only; `nil` for that of the work tree.
  public func index(_ file: String? = nil) throws -> any FileTree {
    var repository = try Repository.discover(from: root)
    if let file, let workTree = repository.workTree {
      repository = try Repository.open(environment: [
        "GIT_DIR": repository.gitDirectory, "GIT_WORK_TREE": workTree, "GIT_INDEX_FILE": file,
      ])
    }
    return Subtree(of: try IndexTree(of: repository), below: folder(in: repository))
  }

  /// The files of a revision below the folder of `nextup.yml`.
  public func tree(at revision: String) throws -> any FileTree {
    let repository = try Repository.discover(from: root)
    let tree = RevisionTree(
      try repository.commit(repository.resolve(revision)), in: repository)
    return Subtree(of: tree, below: folder(in: repository))
  }

  /// The files as they were where two histories part, or of a revision that has no part in ours.
  ///
  /// - Parameters:
  ///   - revision: a revision in git's words.
  ///   - other: the revision that it is compared with; `nil` for HEAD.
  public func tree(
    whereHistoryParts revision: String, from other: String?
  ) throws -> any FileTree {
    let repository = try Repository.discover(from: root)
    let old = try repository.resolve(revision)
    let base = try repository.mergeBase(of: old, and: repository.resolve(other ?? "HEAD")) ?? old
    let tree = RevisionTree(try repository.commit(base), in: repository)
    return Subtree(of: tree, below: folder(in: repository))
  }

  /// The repository that the project is in; `nil` if it is in none.
  public func repository() throws(GitError) -> Repository? {
    do {
      return try Repository.discover(from: root)
    } catch  where error.code == .noRepository {
      return nil
    }
  }

  /// The folder of the project below the root of the repository's work tree.
  public func folder(in repository: Repository) -> String {
    guard let top = repository.workTree, root != top, root.hasPrefix(top + "/") else { return "" }
    return String(root.dropFirst(top.utf8.count + 1))
  }

  /// The bytes of `nextup.yml` as a revision has it; the present ones where it has none.
  ///
  /// - Parameter revision: a revision in git's words; `nil` for the work tree.
  public func configurationFile(at revision: String?) throws -> SourceFile {
    guard let revision else { return configurationFile }
    return try configurationFile(in: tree(at: revision)) ?? configurationFile
  }

  private func configurationFile(in tree: any FileTree) throws -> SourceFile? {
    guard try tree.entry(at: Configuration.fileName) != nil else { return nil }
    let bytes = try tree.read(Configuration.fileName, limit: Configuration.largestFile)
    return SourceFile(path: Configuration.fileName, bytes: bytes)
  }

  /// The configuration that a revision has; the present one where it has none.
  private func configuration(in tree: any FileTree) throws -> Configuration {
    try configurationFile(in: tree).map { try Configuration(reading: $0) } ?? configuration
  }
}

/// Why there is no project to work on.
public struct ProjectError: OperationError, Hashable {
  /// What was tried.
  public let operation: String

  /// Why it failed, and what to do.
  public let message: String

  /// Makes an error.
  public init(operation: String, message: String) {
    self.operation = operation
    self.message = message
  }
}
