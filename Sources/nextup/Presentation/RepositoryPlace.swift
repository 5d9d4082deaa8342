import BacklogModel
import Git
import Source

/// Where a backlog stands in its git repository.
struct RepositoryPlace {
  /// The work tree of the repository.
  let tree: WorkTree

  /// The folder of `nextup.yml` below the root of the repository; empty for the root itself.
  let folder: String

  private let repository: Repository

  /// Finds the repository of a backlog.
  ///
  /// - Parameter root: the folder of `nextup.yml`, absolute and without links.
  /// - Throws: `GitError` or `ProjectError` if it is in no work tree of git.
  init(of root: String) throws {
    repository = try Repository.discover(around: root)
    guard let top = repository.workTree else {
      throw ProjectError(
        operation: "writing files for a forge", message: "\(root) is in a bare repository")
    }
    tree = WorkTree(root: top)
    folder = root.isBelow(top) ? root.relative(to: top) : ""
  }

  /// The branch that pull requests go into, without `refs/heads/`.
  ///
  /// It is the one that `origin` says; or else the first of the guarded ones that exists; or else
  /// the one that is checked out.
  /// - Parameter guarded: the full names in `approval.refs`.
  func mainBranch(guarded: [String]) throws -> String {
    let remote = "refs/remotes/origin/"
    if let head = try repository.symbolicTarget(ofReference: remote + "HEAD"),
      head.hasPrefix(remote)
    {
      return String(head.dropFirst(remote.utf8.count))
    }
    for name in guarded where name.hasPrefix("refs/heads/") {
      let short = String(name.dropFirst("refs/heads/".utf8.count))
      for place in [name, remote + short]
      where try repository.target(ofReference: place) != nil { return short }
    }
    return try repository.head().branch ?? "main"
  }
}
