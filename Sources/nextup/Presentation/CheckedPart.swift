import BacklogModel
import Lint
import Source

/// What `check` looks at under one configuration: a backlog, or files that belong to none.
struct CheckedPart {
  private enum Subject {
    case backlog(Backlog, tree: any FileTree, project: Project, only: [String])
    case loose([LooseFiles.File], isPlain: Bool)
  }

  private let subject: Subject
  private let linter: Linter

  /// The backlog where the histories of `--since` and of what is checked part; `nil` without it.
  private let earlier: (backlog: Backlog, tree: any FileTree)?

  /// What the rules want to know of the past.
  private let history: KnownHistory?

  /// A backlog.
  ///
  /// - Parameters:
  ///   - tree: its files.
  ///   - only: the files and folders to report; empty for all.
  ///   - command: what says with which severities, and what it is compared with.
  init(
    _ project: Project, in tree: any FileTree, only: [String], _ command: CheckCommand
  ) async throws {
    let backlog = try await project.backlog(in: tree)
    linter = try Linter(
      backlog.configuration, profile: command.profile, rules: command.rules.running)
    subject = .backlog(backlog, tree: tree, project: project, only: only)
    earlier = try await Self.earlier(of: project, command)
    history = try Self.history(of: project, command, earlier: earlier?.backlog)
  }

  private static func history(
    of project: Project, _ command: CheckCommand, earlier: Backlog?
  ) throws -> KnownHistory? {
    guard command.history else { return earlier.map { KnownHistory(earlier: $0) } }
    let clock = LocalTime(zone: project.configuration.timezone)
    let history = try command.cache.history(of: project, at: command.revision.at)
    return KnownHistory(history, clock, earlier: earlier)
  }

  /// An earlier state of the backlog, read under the present configuration.
  private static func earlier(
    of project: Project, _ command: CheckCommand
  ) async throws -> (backlog: Backlog, tree: any FileTree)? {
    guard let since = command.known.since else { return nil }
    let tree = try project.tree(whereHistoryParts: since, from: command.revision.at)
    return (try await BacklogLoader(tree, project.configuration).load(), tree)
  }

  /// Files that are checked on their own.
  init(_ files: [LooseFiles.File], _ command: CheckCommand, profile: String?) throws {
    linter = try Linter(profile: profile, rules: command.rules.running)
    subject = .loose(files, isPlain: command.plain)
    earlier = nil
    history = nil
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
    return project.wayFromHere ?? ""
  }

  /// The files that were read.
  var files: [SourceFile] {
    switch subject {
    case .backlog(let backlog, _, _, _):
      backlog.items.map(\.file) + backlog.records.map(\.file)
        + [backlog.order?.file].compactMap { $0 }
    case .loose(let files, _):
      files.compactMap { if case .readable(let file) = $0 { file } else { nil } }
    }
  }

  /// How many files were read.
  var fileCount: Int {
    guard case .backlog(let backlog, _, _, _) = subject else { return files.count }
    return files.count + backlog.features.count
  }

  /// What is found.
  func diagnostics() async -> [Diagnostic] {
    switch subject {
    case .backlog(let backlog, let tree, _, let only):
      return await diagnostics(of: backlog, in: tree, only: only, history: history)
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

  /// The fixes of findings in its files.
  func fixes(of diagnostics: [Diagnostic], _ includesUnsafe: Bool) -> AppliedFixes {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return AppliedFixes(diagnostics, in: byPath, includesUnsafe: includesUnsafe)
  }

  /// Where its paths begin.
  var root: WorkTree {
    switch subject {
    case .backlog(_, _, let project, _): project.workTree
    case .loose: WorkTree(root: "")
    }
  }
}

extension Project {
  /// The way from the working directory down to the root; `nil` if that is elsewhere.
  var wayFromHere: String? {
    guard let here = try? FileSystem.resolved("."), root.isBelow(here) else { return nil }
    return root.relative(to: here)
  }

  /// A path below the root as it is opened from the working directory.
  func pathFromHere(_ path: String) -> String {
    guard let here = try? FileSystem.resolved("."), here != root else { return path }
    let whole = "\(root)/\(path)"
    return root.isBelow(here) || here.isBelow(root) ? whole.way(from: here) : whole
  }
}
