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

  /// The folder of `nextup.yml` inside a bare repository; empty for its root.
  private let bareFolder: String

  /// Finds the project that a folder belongs to.
  ///
  /// A backlog below the root of a bare repository is named by a path that goes on behind it:
  /// `/srv/shop.git/teams/pay`.
  /// - Parameter folder: an absolute path; the search goes upwards from it.
  /// - Throws: `ProjectError` if there is none, `ConfigurationError` if its file is wrong.
  public static func find(from folder: String) throws -> Project {
    var candidate = folder
    var mayBeBare = false
    while true {
      mayBeBare = mayBeBare || FileSystem.exists(candidate + "/HEAD")
      if !isRecipeFolder(candidate), FileSystem.exists(candidate + "/" + Configuration.fileName) {
        return try Project(root: candidate, isBare: false, tree: WorkTree(root: candidate))
      }
      if candidate.isEmpty { break }
      candidate = candidate.parentFolder
    }
    if mayBeBare, let project = try bare(at: folder) { return project }
    let hint = elsewhere(than: folder) ?? "; run 'nextup init' to begin a backlog"
    throw ProjectError(
      operation: "finding \(Configuration.fileName)",
      message: "there is none in \(folder) or above it\(hint)")
  }

  /// Where the repository around a folder has a backlog, in words; `nil` if HEAD has none.
  private static func elsewhere(than folder: String) -> String? {
    guard let repository = try? Repository.discover(from: folder), let top = repository.workTree,
      let head = try? repository.commit(repository.resolve("HEAD")),
      let place = try? place(in: RevisionTree(head, in: repository))
    else { return nil }
    return "; there is one in '\(place)': --repo \(top)/\(place)"
  }

  /// The first folder of a revision that has a `nextup.yml`, leaving out one that was looked at; `nil` if
  /// none has.
  public static func place(
    in head: RevisionTree, besides folder: String = ""
  ) throws -> String? {
    try head.entries(below: "").map(\.path).first { path in
      path.fileName == Configuration.fileName && path.parentFolder != folder
        && !isRecipeFolder(path.parentFolder)
    }?.parentFolder
  }

  /// Whether a folder is that of GitHub's recipes, one of which has the name of our configuration.
  private static func isRecipeFolder(_ path: String) -> Bool {
    "/\(path)".hasSuffix("/.github/workflows")
  }

  /// The project of a bare repository; `nil` if there is none on the way to the folder.
  private static func bare(at folder: String) throws -> Project? {
    var place = folder
    while !FileSystem.exists(place), !place.isEmpty { place = place.parentFolder }
    guard let repository = try? Repository.discover(from: place), repository.isBare else {
      return nil
    }
    let inside = Substring(folder.utf8.dropFirst(place.utf8.count)).split(separator: "/")
      .joined(separator: "/")
    let head = RevisionTree(try repository.commit(repository.resolve("HEAD")), in: repository)
    let tree = Subtree(of: head, below: inside)
    guard try tree.entry(at: Configuration.fileName) != nil else {
      throw try missing(in: head, of: repository, below: inside)
    }
    return try Project(
      root: repository.gitDirectory, isBare: true, bareFolder: inside, tree: tree)
  }

  /// The error for a bare repository without configuration at a place: it names other places.
  private static func missing(
    in head: RevisionTree, of repository: Repository, below folder: String
  ) throws -> ProjectError {
    let root = repository.gitDirectory
    let place = folder.isEmpty ? "at its root" : "in \(folder)"
    let help =
      try self.place(in: head, besides: folder).map {
        "; there is one in '\($0)': --repo \(root)/\($0)"
      } ?? ""
    return ProjectError(
      operation: "finding \(Configuration.fileName) in HEAD of \(root)",
      message: "there is none \(place)\(help)")
  }

  private init(
    root: String, isBare: Bool, bareFolder: String = "", tree: any FileTree
  ) throws {
    self.root = root
    self.isBare = isBare
    self.bareFolder = bareFolder
    configurationFile = SourceFile(
      path: Configuration.fileName,
      bytes: try tree.read(Configuration.fileName, limit: Configuration.largestFile))
    configuration = try Configuration(reading: configurationFile)
  }

  /// The work tree below the root.
  public var workTree: WorkTree { WorkTree(root: root) }

  /// Reads the backlog as it stands in the work tree, or in a revision.
  ///
  /// - Parameters:
  ///   - revision: a revision in git's words; `nil` for the work tree.
  ///   - texts: the items whose texts are read too.
  public func backlog(
    at revision: String? = nil, texts: ReadTexts = .all
  ) async throws -> Backlog {
    guard let revision = revision ?? (isBare ? "HEAD" : nil) else {
      return try await BacklogLoader(workTree, configuration).load(texts: texts)
    }
    return try await backlog(in: tree(at: revision), texts: texts)
  }

  /// Reads the backlog from some files, with the configuration that stands among them.
  ///
  /// - Parameters:
  ///   - tree: files whose root is the folder of `nextup.yml`.
  ///   - texts: the items whose texts are read too.
  public func backlog(in tree: any FileTree, texts: ReadTexts = .all) async throws -> Backlog {
    try await BacklogLoader(tree, configuration(in: tree)).load(texts: texts)
  }

  /// The files as the next commit would have them.
  ///
  /// - Parameter file: the index to read, as `GIT_INDEX_FILE` names it in the hook of a commit of
  ///   some files only; `nil` for that of the work tree.
  public func index(_ file: String? = nil) throws -> any FileTree {
    let repository = try ownRepository()
    let tree = try IndexTree(of: repository, at: file)
    return Subtree(of: tree, below: folder(in: repository))
  }

  /// The files of a revision below the folder of `nextup.yml`.
  public func tree(at revision: String) throws -> any FileTree {
    let repository = try ownRepository()
    let tree = RevisionTree(
      try repository.commit(repository.resolve(revision)), in: repository)
    return Subtree(of: tree, below: folder(in: repository))
  }

  /// What brings back a file that is missing, in words; `nil` if the last commit does not have it.
  ///
  /// - Parameter path: the path below the folder of `nextup.yml`.
  public func cure(forMissing path: String) -> String? {
    guard let head = try? tree(at: "HEAD"), let entry = try? head.entry(at: path),
      entry.kind == .file
    else { return nil }
    return "'git restore' brings back the one of the last commit"
  }

  /// A path of the command line as a path below the folder of `nextup.yml`.
  ///
  /// It may lead to a file that only a revision has; in a bare repository it begins at the root.
  /// - Throws: `ProjectError` where it leads out of the folder.
  public func path(inside path: String) throws -> String {
    guard !isBare else { return path }
    let location = try FileSystem.absolute(path)
    if location == root { return "." }
    guard location.isBelow(root) else {
      throw ProjectError(operation: "reading \(path)", message: "it is not below \(root)")
    }
    return location.relative(to: root)
  }

  /// The files as they were where two histories part, or of a revision that has no part in ours.
  ///
  /// - Parameters:
  ///   - revision: a revision in git's words.
  ///   - other: the revision that it is compared with; `nil` for HEAD.
  public func tree(
    whereHistoryParts revision: String, from other: String?
  ) throws -> any FileTree {
    let repository = try ownRepository()
    let old = try repository.resolve(revision)
    let base = try repository.mergeBase(of: old, and: repository.resolve(other ?? "HEAD")) ?? old
    let tree = RevisionTree(try repository.commit(base), in: repository)
    return Subtree(of: tree, below: folder(in: repository))
  }

  /// The repository that the project is in; `nil` if it is in none.
  public func repository() throws(GitError) -> Repository? {
    do {
      return try ownRepository()
    } catch  where [.noRepository, .elsewhere].contains(error.code) {
      return nil
    }
  }

  /// The repository that the project is in.
  ///
  /// - Throws: `.noRepository`; `.elsewhere` where `core.worktree` leads away from the project, so
  ///   that the paths of the repository are not ours, as git sees it, too.
  public func ownRepository() throws(GitError) -> Repository {
    isBare ? try Repository.discover(from: root) : try Repository.discover(around: root)
  }

  /// The folder of the project below the root of the repository's work tree.
  public func folder(in repository: Repository) -> String {
    guard !isBare else { return bareFolder }
    guard let top = repository.workTree, root != top else { return "" }
    if top == "/" { return String(root.dropFirst()) }
    return root.isBelow(top) ? root.relative(to: top) : ""
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
