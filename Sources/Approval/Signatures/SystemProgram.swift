import Glibc
import Source

/// A program of the system, run by its absolute path.
struct SystemProgram: Sendable {
  /// What a run left behind.
  struct Result: Sendable {
    /// The exit status; 128 and more for a signal.
    let status: Int32
    /// What it wrote to standard output, its beginning only.
    let output: [UInt8]
    /// What it wrote to standard error, its beginning only.
    let errors: [UInt8]
  }

  /// OpenSSH's tool for keys and signatures, from 8.2 on.
  static let sshKeygen = SystemProgram(name: "ssh-keygen")
  /// GnuPG.
  static let gpg = SystemProgram(name: "gpg")

  private static let folders = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]
  private static let longestOutput = 1 << 20

  /// The name of the program.
  let name: String

  /// Where it is; `nil` if it is not installed.
  var location: String? {
    Self.folders.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }

  /// Runs the program with an empty environment.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - input: what it reads from standard input.
  ///   - folder: where its streams are kept.
  ///   - seconds: after this time it is killed.
  /// - Throws: `.indeterminate` if it is missing or did not end in time.
  func run(
    _ arguments: [String], input: [UInt8], in folder: PrivateFolder, seconds: Int
  ) throws(ApprovalError) -> Result {
    try folder.write(input, to: "stdin")
    let streams = ["stdin", "stdout", "stderr"].map(folder.path(of:))
    let process = try spawn(arguments, environment: [], streams: streams)
    let status = try wait(for: process, seconds: seconds)
    return Result(status: status, output: read(streams[1]), errors: read(streams[2]))
  }

  /// Runs the program for the user, who may have to type a passphrase.
  ///
  /// It gets the user's environment, standard input and standard error.
  func runForUser(_ arguments: [String], in folder: PrivateFolder) throws(ApprovalError) -> Result {
    var environment: [String] = []
    var next = environ
    while let entry = next.pointee {
      environment.append(String(cString: entry))
      next += 1
    }
    let output = folder.path(of: "stdout")
    let process = try spawn(
      arguments, environment: environment, streams: [nil, output, nil])
    let status = try wait(for: process, seconds: nil)
    return Result(status: status, output: read(output), errors: [])
  }

  private func spawn(
    _ arguments: [String], environment: [String], streams: [String?]
  ) throws(ApprovalError) -> pid_t {
    guard let location else { throw failure("it is not installed") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in streams.enumerated() {
      guard let path else { continue }
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
    }
    let words = ([location] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    let status = posix_spawn(&process, location, &actions, nil, words, variables)
    guard status == 0 else { throw failure(String(cString: strerror(status))) }
    return process
  }

  /// Waits with pauses that grow from half a millisecond to sixteen.
  private func wait(for process: pid_t, seconds: Int?) throws(ApprovalError) -> Int32 {
    var status: Int32 = 0
    guard let seconds else {
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      return Self.exitStatus(status)
    }
    var (pause, waited) = (500, 0)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return Self.exitStatus(status) }
      if ended < 0, errno != EINTR { throw failure("it cannot be waited for") }
      if waited > seconds * 1_000_000 {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw failure("it did not end within \(seconds) s")
      }
      usleep(UInt32(pause))
      waited += pause
      pause = min(pause * 2, 16_000)
    }
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private func read(_ path: String) -> [UInt8] {
    (try? FileSystem.read(path, as: path, limit: Self.longestOutput)) ?? []
  }

  private func failure(_ reason: String) -> ApprovalError {
    ApprovalError(.indeterminate, operation: "running \(name)", message: "\(name): \(reason)")
  }
}
