import Glibc

/// A program with its arguments, to run and to measure.
struct ShellCommand {
  /// The program, found on the search path, and its arguments.
  let arguments: [String]

  /// The folder that it runs in, as an absolute path; `nil` for the present one.
  ///
  /// The benchmark itself goes there: it has one thread and runs one program at a time.
  var folder: String?

  /// The exit statuses that count as success.
  var successes: Set<Int32> = [0]

  init(_ arguments: [String], in folder: String? = nil, successes: Set<Int32> = [0]) {
    self.arguments = arguments
    self.folder = folder
    self.successes = successes
  }

  /// The same command with another text in the place of an argument.
  func replacing(_ argument: String, with other: String) -> ShellCommand {
    ShellCommand(
      arguments.map { $0 == argument ? other : $0 }, in: folder, successes: successes)
  }

  /// Runs the program once, its output thrown away.
  ///
  /// - Throws: if it cannot be started or ends with a status that is no success.
  @discardableResult
  func run() throws(BenchmarkError) -> Measurement {
    let start = ContinuousClock.now
    let process = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw failure(String(cString: strerror(errno))) }
    }
    let wall = (ContinuousClock.now - start) / .milliseconds(1)
    guard status & 0x7F == 0, successes.contains(status >> 8) else {
      throw failure("it ended with status \(status >> 8)")
    }
    return Measurement(
      wall: wall, cpu: usage.ru_utime.milliseconds + usage.ru_stime.milliseconds,
      peak: Double(usage.ru_maxrss) / 1024)
  }

  private func spawn() throws(BenchmarkError) -> pid_t {
    if let folder, chdir(folder) != 0 { throw failure(String(cString: strerror(errno))) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw failure(String(cString: strerror(code))) }
    return process
  }

  private func failure(_ message: String) -> BenchmarkError {
    let shown = arguments.prefix(5).joined(separator: " ")
    return BenchmarkError(description: "running \(shown): \(message)")
  }
}

extension timeval {
  fileprivate var milliseconds: Double { Double(tv_sec) * 1000 + Double(tv_usec) / 1000 }
}
