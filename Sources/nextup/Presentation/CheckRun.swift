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

  /// The backlog where the histories of `--since` and of what is checked part; `nil` without it.
  private let earlier: (backlog: Backlog, tree: any FileTree)?

  /// Reads what the options of a command name.
  init(_ command: CheckCommand) async throws {
    if let project = command.plain ? nil : try Self.project(of: command) {
      let only = try command.paths.map { try Self.path($0, in: project) }
      let tree = try Self.tree(of: project, command, only: only)
      let backlog = try await project.backlog(in: tree)
      linter = try Linter(backlog.configuration, profile: command.profile)
      subject = .backlog(backlog, tree: tree, project: project, only: only)
      earlier = try await Self.earlier(of: project, command)
    } else {
      let loose = try Self.looseFiles(of: command)
      linter = try Linter(profile: command.profile)
      subject = .loose(loose, isPlain: command.plain)
      earlier = nil
      if let since = command.known.since {
        throw ProjectError(
          operation: "comparing with \(since)", message: "the files belong to no backlog")
      }
    }
  }

  /// An earlier state of the backlog, read under the present configuration.
  private static func earlier(
    of project: Project, _ command: CheckCommand
  ) async throws -> (backlog: Backlog, tree: any FileTree)? {
    guard let since = command.known.since else { return nil }
    let tree = try project.tree(whereHistoryParts: since, from: command.revision.at)
    return (try await BacklogLoader(tree, project.configuration).load(), tree)
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
    guard let first = paths.first,
      let project = try? Project.find(from: FileSystem.resolved(first)), way(to: project) != nil
    else { return nil }
    return project
  }

  /// The way from the working directory down to the root of a project; `nil` if it is elsewhere.
  private static func way(to project: Project) -> String? {
    guard let here = try? FileSystem.resolved("."), project.root.hasPrefix(here + "/") else {
      return nil
    }
    return String(project.root.dropFirst(here.utf8.count + 1))
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

  /// The way from the working directory down to the backlog's root; empty where it stands elsewhere.
  var way: String {
    guard case .backlog(_, _, let project, _) = subject else { return "" }
    return Self.way(to: project) ?? ""
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
      return await diagnostics(
        of: backlog, in: tree, only: only,
        history: earlier.map { KnownHistory(earlier: $0.backlog) })
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

  /// What the same rules find in the earlier state of the backlog; `nil` without `--since`.
  func earlierDiagnostics() async -> [Diagnostic]? {
    guard let earlier, case .backlog(_, _, _, let only) = subject else { return nil }
    return await diagnostics(of: earlier.backlog, in: earlier.tree, only: only)
  }

  private func diagnostics(
    of backlog: Backlog, in tree: any FileTree, only: [String], history: KnownHistory? = nil
  ) async -> [Diagnostic] {
    await linter.check(backlog, only: only, history: history) { path in
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
