import BacklogModel
import Git
import Source

/// The pre-commit hook of a repository, which checks what a commit brings into a backlog.
struct PreCommitHook {
  /// Where git looks for it.
  let path: String

  /// What it does.
  let script: String

  private static let mark = "# pre-commit hook of nextup, version 1"
  private static let largestScript = 1 << 20

  /// Describes the hook for the repository that a project is in.
  init(of project: Project) throws {
    guard let repository = try project.repository() else {
      throw ProjectError(
        operation: "installing a hook", message: "\(project.root) is in no git repository")
    }
    path = try repository.hooksFolder() + "/pre-commit"
    script = Self.script(
      folder: project.folder(in: repository), backlog: project.configuration.backlog)
  }

  private static func script(folder: String, backlog: String) -> String {
    let root = folder.isEmpty ? "." : folder
    let paths = [Configuration.fileName, backlog.isEmpty ? "." : backlog].map {
      (root == "." ? $0 : "\(root)/\($0)").quotedForShell
    }
    return """
      #!/bin/sh
      \(mark)
      git diff --cached --quiet -- \(paths.joined(separator: " ")) && exit 0
      command -v nextup >/dev/null || {
        echo 'nextup is not in the PATH: the backlog was not checked' >&2
        exit 0
      }
      git rev-parse --quiet --verify HEAD >/dev/null && since='--since HEAD'
      nextup check --repo \(root.quotedForShell) --staged $since --format concise && exit 0
      echo 'nextup: nothing is committed; git commit --no-verify goes past this check' >&2
      exit 1

      """
  }

  /// Writes the hook, unless another one stands in its place.
  func install() throws {
    guard try isOurs() != false else {
      throw ProjectError(
        operation: "installing \(path)",
        message: "another hook stands there; add 'nextup check --staged --since HEAD' to it")
    }
    try FileSystem.write(Array(script.utf8), to: path, isExecutable: true)
  }

  /// Removes the hook; says whether there was one of ours.
  func uninstall() throws -> Bool {
    guard try isOurs() == true else { return false }
    try FileSystem.remove(path)
    return true
  }

  /// Whether the hook that stands there is ours; `nil` where there is none.
  private func isOurs() throws(FileTreeError) -> Bool? {
    guard FileSystem.exists(path) else { return nil }
    let bytes = try FileSystem.read(path, as: path, limit: Self.largestScript)
    return SourceFile(path: path, bytes: bytes).text(in: 0..<bytes.count).contains(Self.mark)
  }
}
