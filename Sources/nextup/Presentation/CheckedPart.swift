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

  /// A backlog.
  ///
  /// - Parameters:
  ///   - tree: its files.
  ///   - only: the files and folders to report; empty for all.
  ///   - profile: the name of a set of severities.
  init(_ project: Project, in tree: any FileTree, only: [String], profile: String?) async throws {
    let backlog = try await project.backlog(in: tree)
    linter = try Linter(backlog.configuration, profile: profile)
    subject = .backlog(backlog, tree: tree, project: project, only: only)
  }

  /// Files that are checked on their own.
  init(_ files: [LooseFiles.File], isPlain: Bool, profile: String?) throws {
    linter = try Linter(profile: profile)
    subject = .loose(files, isPlain: isPlain)
  }

  /// The folder of the backlog's root below the root of its repository; empty where they are one.
  var folder: String {
    guard case .backlog(_, _, let project, _) = subject,
      !FileSystem.exists(project.root + "/.git"),
      let repository = try? project.repository()
    else { return "" }
    return project.folder(in: repository)
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

  /// What the same rules find in an earlier state of the backlog, under the present configuration:
  /// where the history of a revision and that of the state that is checked part.
  ///
  /// - Returns: `nil` for files that belong to no backlog.
  func diagnostics(since revision: String, at present: String?) async throws -> [Diagnostic]? {
    guard case .backlog(_, _, let project, let only) = subject else { return nil }
    let tree = try project.tree(whereHistoryParts: revision, from: present)
    let backlog = try await BacklogLoader(tree, project.configuration).load()
    return await linter.check(backlog, only: only) { path in
      path.isEmpty || (try? tree.entry(at: path)) != nil
    }
  }

  /// Writes the fixes of findings in its files, or prints them.
  ///
  /// - Returns: what was fixed, in words.
  func apply(
    fixesOf diagnostics: [Diagnostic], includingUnsafe: Bool, isDryRun: Bool
  ) throws -> AppliedFixes {
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let fixes = AppliedFixes(diagnostics, in: byPath, includesUnsafe: includingUnsafe)
    let root =
      switch subject {
      case .backlog(_, _, let project, _): project.workTree
      case .loose: WorkTree(root: "")
      }
    try DryRunOption.apply(fixes.changes, in: root, isDryRun: isDryRun)
    return fixes
  }
}
