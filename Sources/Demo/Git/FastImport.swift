/// Writes commits into a repository through `git fast-import`.
struct FastImport {
  private let git: GitProcess
  private var stream = FastImportStream()

  /// Starts the import into a repository without commits.
  init(repository path: String) throws(DemoError) {
    // Packed well afterwards: here only speed counts.
    git = try GitProcess([
      "-C", path, "-c", "core.compression=1", "-c", "pack.compression=1", "fast-import", "--quiet",
    ])
  }

  /// Adds a commit to the branch `main`.
  mutating func add(_ commit: Commit) throws(DemoError) {
    stream.write(commit)
    if stream.bytes.count >= 1 << 16 { send() }
  }

  /// Sends what is left and waits for git.
  mutating func finish() throws(DemoError) {
    send()
    try git.finish()
  }

  /// Ends the import after a failure of ours.
  func abandon() {
    _ = try? git.finish()
  }

  private mutating func send() {
    git.send(stream.bytes)
    stream.removeAll()
  }
}
