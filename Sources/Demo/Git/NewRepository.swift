import Source

/// A repository that is being made in an empty folder, with the branch `main`.
struct NewRepository {
  /// The folder of the work tree.
  let path: String
  private let existed: Bool

  /// Claims the folder; nothing is written yet.
  init(at path: String) throws(DemoError) {
    self.path = path
    existed = FileSystem.exists(path)
    guard existed else { return }
    let operation = "making a demonstration in \(path)"
    guard let content = try? FileSystem.entries(of: path) else {
      throw DemoError(.folderUnusable, operation: operation, message: "not a readable folder")
    }
    guard content.isEmpty else {
      throw DemoError(
        .folderNotEmpty, operation: operation, message: "the folder is not empty; name a new one")
    }
  }

  /// Imports commits, packs them and checks out the last one.
  ///
  /// Whatever was written is removed again on failure.
  /// - Returns: the id of the last commit.
  func fill(
    _ write: (inout FastImport) throws(DemoError) -> Void
  ) throws(DemoError) -> String {
    do throws(DemoError) {
      try GitProcess.output(of: ["init", "--quiet", "--initial-branch=main", "--template=", path])
      var stream = try FastImport(repository: path)
      do throws(DemoError) {
        try write(&stream)
      } catch {
        stream.abandon()
        throw error
      }
      try stream.finish()
      try git(["repack", "-adfq"])
      try git(["reset", "--quiet", "--hard", "refs/heads/main"])
      return try git(["rev-parse", "HEAD"])
    } catch {
      removeContent()
      throw error
    }
  }

  @discardableResult
  private func git(_ arguments: [String]) throws(DemoError) -> String {
    try GitProcess.output(of: ["-C", path] + arguments)
  }

  private func removeContent() {
    guard let folder = try? FileSystem.resolved(path) else { return }
    try? existed ? FileSystem.empty(folder) : FileSystem.removeFolder(folder)
  }
}
