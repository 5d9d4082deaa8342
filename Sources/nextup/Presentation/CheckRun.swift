import BacklogModel
import Lint
import Source

/// What one run of `check` looks at: a backlog, files that belong to none, or both.
struct CheckRun {
  private let parts: [CheckedPart]

  /// Reads what the options of a command name: each path where it belongs.
  init(_ command: CheckCommand) async throws {
    let project = command.plain ? nil : try Self.project(of: command)
    var (inside, outside): ([String], [String]) = ([], [])
    for path in command.paths {
      guard let project else { break }
      do {
        inside.append(try Self.path(path, in: project))
      } catch  where command.project.repo == nil {
        outside.append(path)
      }
    }
    var parts: [CheckedPart] = []
    if let project {
      let tree = try Self.tree(of: project, command, only: inside)
      parts.append(
        try await CheckedPart(project, in: tree, only: inside, command))
    }
    if project == nil, let since = command.known.since {
      throw ProjectError(
        operation: "comparing with \(since)", message: "the files belong to no backlog")
    }
    if project == nil || !outside.isEmpty {
      let files = try Self.looseFiles(of: command, at: project == nil ? command.paths : outside)
      parts.append(
        try CheckedPart(
          files, command, profile: project == nil ? command.profile : nil))
    }
    self.parts = parts
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

  private static func looseFiles(
    of command: CheckCommand, at paths: [String]
  ) throws -> [LooseFiles.File] {
    if command.stdin {
      let path = command.paths.first ?? "stdin"
      return [.readable(SourceFile(path: path, bytes: try Input.read()))]
    }
    let endings = command.plain ? [".txt", ".md"] : LooseFiles.extensions
    return try LooseFiles.find(paths, extensions: endings)
  }

  /// The project to check; `nil` where all paths lead elsewhere.
  private static func project(of command: CheckCommand) throws -> Project? {
    if command.paths.isEmpty && !command.stdin || command.project.repo != nil {
      let makesFixes = command.fix || command.unsafeFixes
      return try makesFixes ? command.project.writableProject() : command.project.project()
    }
    if command.paths.isEmpty { return nil }
    let candidates = [try? command.project.project(), projectBelow(command.paths)]
    return candidates.compactMap { $0 }.first { project in
      command.paths.contains { (try? path($0, in: project)) != nil }
    }
  }

  /// The project of a path that leads into a backlog below the working directory, where a
  /// repository has several.
  private static func projectBelow(_ paths: [String]) -> Project? {
    let projects = paths.lazy.compactMap { try? Project.find(from: FileSystem.resolved($0)) }
    return projects.first { $0.wayFromHere != nil }
  }

  /// A path of the command line below the root of a project.
  private static func path(_ path: String, in project: Project) throws -> String {
    let location = try FileSystem.resolved(path)
    if location == project.root { return "." }
    let inside = location.isBelow(project.root) ? location.relative(to: project.root) : ""
    let prefix = project.configuration.path(of: "")
    guard location.isBelow(project.root),
      inside == Configuration.fileName || (inside + "/").hasPrefix(prefix)
    else {
      throw ProjectError(
        operation: "checking \(path)", message: "it is not in the backlog of \(project.root)")
    }
    return inside
  }

  /// The folder of the backlog's root below the root of its repository; empty where they are one.
  var folder: String { parts.first?.folder ?? "" }

  /// The way from the working directory down to the backlog's root; empty where it stands elsewhere.
  var way: String { parts.first?.way ?? "" }

  /// How many files were read.
  var fileCount: Int { parts.reduce(0) { $0 + $1.fileCount } }

  /// What is found.
  func diagnostics() async -> [Diagnostic] {
    var found: [Diagnostic] = []
    for part in parts { found += await part.diagnostics() }
    return found
  }

  /// What the same rules find in the earlier state of the backlog; `nil` without `--since`.
  func earlierDiagnostics() async -> [Diagnostic]? { await parts.first?.earlierDiagnostics() }

  /// The fixes of findings, by where their files belong.
  func fixes(of diagnostics: [Diagnostic], includingUnsafe: Bool) -> PlannedFixes {
    PlannedFixes(parts: parts.map { ($0, $0.fixes(of: diagnostics, includingUnsafe)) })
  }
}

/// The fixes of a run before they are written.
struct PlannedFixes {
  fileprivate let parts: [(part: CheckedPart, fixes: AppliedFixes)]

  /// How many there are.
  var count: Int { parts.reduce(0) { $0 + $1.fixes.count } }

  /// Whether they put a finding right.
  func fix(_ diagnostic: Diagnostic) -> Bool { parts.contains { $0.fixes.fix(diagnostic) } }

  /// Writes the fixes, or prints them.
  func apply(isDryRun: Bool) throws {
    for (part, fixes) in parts where fixes.count > 0 {
      try DryRunOption.apply(fixes.changes, in: part.root, isDryRun: isDryRun)
      if !isDryRun { Output.complain(fixes.summary) }
    }
  }
}
