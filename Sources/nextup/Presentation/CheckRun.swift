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

  /// Reads what the options of a command name.
  init(_ command: CheckCommand) async throws {
    let project = command.plain ? nil : try Self.project(of: command)
    if let project {
      let only = try command.paths.map { try Self.path($0, in: project) }
      let backlog = try await project.backlog(at: command.revision.at)
      let tree: any FileTree =
        try command.revision.at.map { try project.tree(at: $0) } ?? project.workTree
      linter = try Linter(backlog.configuration, profile: command.profile)
      subject = .backlog(backlog, tree: tree, project: project, only: only)
    } else {
      let endings = command.plain ? [".txt", ".md"] : [".md", ".markdown"]
      let loose = try LooseFiles.find(command.paths, extensions: endings)
      linter = try Linter()
      subject = .loose(loose, isPlain: command.plain)
    }
  }

  /// The project to check; `nil` where the paths lead elsewhere.
  private static func project(of command: CheckCommand) throws -> Project? {
    if command.paths.isEmpty || command.project.repo != nil {
      return try command.project.project()
    }
    guard let project = try? command.project.project() else { return nil }
    let isInside = command.paths.allSatisfy { (try? path($0, in: project)) != nil }
    return isInside ? project : nil
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

  /// The files that were read, by path.
  var files: [String: SourceFile] {
    Dictionary(allFiles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many files were read.
  var fileCount: Int {
    switch subject {
    case .backlog(let backlog, _, _, _):
      backlog.items.count + backlog.records.count + (backlog.order == nil ? 0 : 1)
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
      return await linter.check(backlog, only: only) { path in
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

  /// Writes fixes, or prints them.
  func apply(_ fixes: AppliedFixes, _ dryRun: DryRunOption) throws {
    switch subject {
    case .backlog(_, _, let project, _): try dryRun.apply(fixes.changes, in: project.workTree)
    case .loose: try dryRun.apply(fixes.changes, in: WorkTree(root: ""))
    }
    if !dryRun.isDryRun { Output.complain(fixes.summary) }
  }
}
