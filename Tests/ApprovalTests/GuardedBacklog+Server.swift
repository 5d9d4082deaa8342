import TestSupport

/// The server of a backlog: a bare repository with the hook.
extension GuardedBacklog {
  /// The line of a policy that guards two branches.
  static let both = "  refs: [refs/heads/main, refs/heads/release]"

  /// A backlog, and the repository that it was pushed to.
  ///
  /// - Parameter more: more lines of the key `approval`; main and release are guarded without it.
  static func withServer(
    _ more: String = both
  ) throws -> (GuardedBacklog, TemporaryRepository) {
    let backlog = try GuardedBacklog(require: "verified", more)
    return (backlog, try backlog.server())
  }

  /// Pushes main to a bare repository, which has the hook from then on.
  func server() throws -> TemporaryRepository {
    let bare = try TemporaryRepository("--bare")
    try repository.git("push", "--quiet", bare.path, "main")
    try Self.writeHook(in: bare)
    return bare
  }

  /// Writes the hook of a bare repository.
  ///
  /// - Parameter options: more words of its command line.
  static func writeHook(in bare: TemporaryRepository, _ options: String = "") throws {
    try bare.write(
      "hooks/pre-receive",
      "#!/bin/sh\nexec '\(Nextup.executable)' guard --pre-receive \(options)\n")
    try Shell.run("chmod +x hooks/pre-receive", in: bare.path)
  }

  /// Pushes to a bare repository.
  ///
  /// - Parameter what: options and refspecs, as a shell reads them.
  /// - Returns: whether the push went through, and what the hook and git said.
  func push(
    to bare: TemporaryRepository, _ what: String
  ) throws -> (isAccepted: Bool, said: String) {
    let run = try Shell.run("git push --quiet '\(bare.path)' \(what)", in: repository.path)
    return (run.status == 0, run.errors)
  }
}
