import Glibc

/// The command `git` of the system, for the little that libgit2 cannot do.
enum SystemGit {
  private static let places = ["/usr/bin/git", "/bin/git", "/usr/local/bin/git"]

  /// Runs git to its end, without input and output.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `git`.
  ///   - environment: all its variables, each as `NAME=value`.
  /// - Returns: the exit status, 128 and more for a signal; `nil` if git is not installed.
  static func run(_ arguments: [String], environment: [String]) -> Int32? {
    guard let program = places.first(where: { access($0, X_OK) == 0 }) else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, words, variables) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
