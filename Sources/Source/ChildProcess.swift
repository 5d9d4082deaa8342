#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that runs beside this one, started by its absolute path and no shell.
public struct ChildProcess: Sendable {
  /// Why a process was not started, or did not end by itself.
  public struct Failure: Error, Sendable {
    /// The reason, in a clause: "it did not end within 20 s".
    public let reason: String
  }

  private let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: where it is.
  ///   - arguments: the words after its name.
  ///   - environment: all its variables, each as `NAME=value`.
  ///   - streams: the files for standard input, output and errors; `nil` for ours.
  public init(
    _ program: String, _ arguments: [String], environment: [String], streams: [String?]
  ) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, path) in streams.enumerated() {
      guard let path else { continue }
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o600)
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var id = pid_t()
    let status = posix_spawn(&id, program, &actions, nil, words, variables)
    guard status == 0 else { throw Failure(reason: String(cString: strerror(status))) }
    self.id = id
  }

  /// Waits for the end, with pauses that grow from half a millisecond to sixteen.
  ///
  /// - Parameter seconds: after this time it is killed; `nil` to wait as long as it takes.
  /// - Returns: the exit status, 128 and more for a signal.
  public func wait(seconds: Int?) throws(Failure) -> Int32 {
    var status: Int32 = 0
    guard let seconds else {
      while waitpid(id, &status, 0) < 0 {
        guard errno == EINTR else { throw Failure(reason: "it cannot be waited for") }
      }
      return Self.exitStatus(status)
    }
    var (pause, waited) = (500, 0)
    while true {
      let ended = waitpid(id, &status, WNOHANG)
      if ended == id { return Self.exitStatus(status) }
      if ended < 0, errno != EINTR { throw Failure(reason: "it cannot be waited for") }
      if waited > seconds * 1_000_000 {
        kill(id, SIGKILL)
        waitpid(id, &status, 0)
        throw Failure(reason: "it did not end within \(seconds) s")
      }
      usleep(UInt32(pause))
      waited += pause
      pause = min(pause * 2, 16_000)
    }
  }

  private static func exitStatus(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
