import BacklogModel
import Lint
import Source

/// What one run of `check` looks at: a backlog, or files that belong to none.
struct CheckRun {
  private enum Subject {
    case backlog(Backlog, tree: any FileTree, project: Project, only: [String])
    case loose([LooseFiles.File], isPlain: Bool)
  }

  private let subject: Subject
  private let linter: Linter
  private let at: String?
  private let history: KnownHistory?

  /// Reads what the options of a command name.
  init(_ command: CheckCommand) async throws {
    at = command.revision.at
    if let project = command.plain ? nil : try Self.project(of: command) {
      let only = try command.paths.map { try Self.path($0, in: project) }
      let tree = try Self.tree(of: project, command, only: only)
      let backlog = try await project.backlog(in: tree)
      linter = try Linter(backlog.configuration, profile: command.profile)
      subject = .backlog(backlog, tree: tree, project: project, only: only)
      history = try command.history ? Self.history(of: project, command) : nil
    } else {
      history = nil
      let loose = try Self.looseFiles(of: command)
      linter = try Linter(profile: command.profile)
      subject = .loose(loose, isPlain: command.plain)
    }
  }

  /// The files of a project as the options want them: of a revision, of the index, or of the work
  /// tree with one file from standard input.
  private static func tree(
    of project: Project, _ command: CheckCommand, only: [String]
  ) throws -> any FileTree {
    if let revision = command.revision.at ?? (project.isBare ? "HEAD" : nil) {
      return try project.tree(at: revision)
    }
    if command.staged {
      return try project.index(Terminal.environment("GIT_INDEX_FILE"))
    }
    guard command.stdin, let path = only.first else { return project.workTree }
    return OverlaidTree(project.workTree, with: SourceFile(path: path, bytes: try Input.read()))
  }

  /// What the rules want to know of the past.
  private static func history(of project: Project, _ command: CheckCommand) throws -> KnownHistory {
    let clock = LocalTime(zone: project.configuration.timezone)
    return KnownHistory(try command.cache.history(of: project, at: command.revision.at), clock)
  }

  private static func looseFiles(of command: CheckCommand) throws -> [LooseFiles.File] {
    if command.stdin {
      let path = command.paths.first ?? "stdin"
      return [.readable(SourceFile(path: path, bytes: try Input.read()))]
    }
    let endings = command.plain ? [".txt", ".md"] : LooseFiles.extensions
    return try LooseFiles.find(command.paths, extensions: endings)
  }

  /// The project to check; `nil` where the paths lead elsewhere.
  private static func project(of command: CheckCommand) throws -> Project? {
    if command.paths.isEmpty && !command.stdin || command.project.repo != nil {
      let makesFixes = command.fix || command.unsafeFixes
      return try makesFixes ? command.project.writableProject() : command.project.project()
    }
    if command.paths.isEmpty { return nil }
    let candidates = [try? command.project.project(), projectBelow(command.paths)]
    return candidates.compactMap { $0 }.first { project in
      command.paths.allSatisfy { (try? path($0, in: project)) != nil }
    }
  }

  /// The project of a path that leads into a backlog below the working directory, where a
  /// repository has several.
  private static func projectBelow(_ paths: [String]) -> Project? {
    guard let first = paths.first, let here = try? FileSystem.resolved("."),
      let project = try? Project.find(from: FileSystem.resolved(first)),
      project.root.hasPrefix(here + "/")
    else { return nil }
    return project
  }

  /// A path of the command line below the root of a project.
  private static func path(_ path: String, in project: Project) throws -> String {
    let location = try FileSystem.resolved(path)
    if location == project.root { return "." }
    let inside = String(location.dropFirst(project.root.utf8.count + 1))
    let prefix = project.configuration.path(of: "")
    guard location.hasPrefix(project.root + "/"),
      inside == Configuration.fileName || (inside + "/").hasPrefix(prefix)
    else {
      throw ProjectError(
        operation: "checking \(path)", message: "it is not in the backlog of \(project.root)")
    }
    return inside
  }

  /// The folder of the backlog's root below the root of its repository; empty where they are one.
  var folder: String {
    guard case .backlog(_, _, let project, _) = subject,
      !FileSystem.exists(project.root + "/.git"),
      let repository = try? project.repository()
    else { return "" }
    return project.folder(in: repository)
  }

  /// The files that were read, by path.
  var files: [String: SourceFile] {
    Dictionary(allFiles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many files were read.
  var fileCount: Int {
    switch subject {
    case .backlog(let backlog, _, _, _):
      backlog.items.count + backlog.features.count + backlog.records.count
        + (backlog.order == nil ? 0 : 1)
    case .loose: files.count
    }
  }

  private var allFiles: [SourceFile] {
    switch subject {
    case .backlog(let backlog, _, _, _):
      backlog.items.map(\.file) + backlog.records.map(\.file)
        + [backlog.order?.file].compactMap { $0 }
    case .loose(let files, _):
      files.compactMap { if case .readable(let file) = $0 { file } else { nil } }
    }
  }

  /// What is found.
  func diagnostics() async throws -> [Diagnostic] {
    switch subject {
    case .backlog(let backlog, let tree, _, let only):
      return await linter.check(backlog, only: only, history: history) { path in
        path.isEmpty || (try? tree.entry(at: path)) != nil
      }
    case .loose(let files, let isPlain):
      return await Parallel.map(files, runLength: 8) { file in
        switch file {
        case .readable(let file): isPlain ? linter.check(plain: file) : linter.check(file)
        case .unreadable(let path, let message):
          [
            Diagnostic(
              Defect("item/limit", at: 0..<0, "the file cannot be read: \(message)"),
              severity: .error, in: SourceFile(path: path, bytes: []))
          ]
        }
      }.flatMap { $0 }
    }
  }

  /// What the same rules find in an earlier state of the backlog, under the present configuration:
  /// where the history of a revision and that of the state that is checked part.
  func diagnostics(since revision: String) async throws -> [Diagnostic] {
    guard case .backlog(_, _, let project, let only) = subject else {
      throw ProjectError(
        operation: "comparing with \(revision)", message: "the files belong to no backlog")
    }
    let tree = try project.tree(whereHistoryParts: revision, from: at)
    let backlog = try await BacklogLoader(tree, project.configuration).load()
    return await linter.check(backlog, only: only) { path in
      path.isEmpty || (try? tree.entry(at: path)) != nil
    }
  }

  /// Writes fixes, or prints them.
  func apply(_ fixes: AppliedFixes, isDryRun: Bool) throws {
    let root =
      switch subject {
      case .backlog(_, _, let project, _): project.workTree
      case .loose: WorkTree(root: "")
      }
    try DryRunOption.apply(fixes.changes, in: root, isDryRun: isDryRun)
    if !isDryRun { Output.complain(fixes.summary) }
  }
}
