import Glibc
import Source

/// A running git that reads from us and whose output is kept.
///
/// It sees neither the user's nor the system's configuration, so that the same input gives the same
/// repository everywhere.
struct GitProcess {
  private static let commands = ["init", "fast-import", "repack", "reset", "rev-parse"]

  private let operation: String
  private let process: pid_t
  /// Our end of a socket that is the standard input and output of git.
  private let socket: Int32

  /// Starts git.
  ///
  /// - Throws: `.gitMissing` if there is none on the search path, `.gitFailed` if it does not start.
  init(_ arguments: [String]) throws(DemoError) {
    operation = "running git \(arguments.first { Self.commands.contains($0) } ?? "")"
    // A socket and not a pipe, because writing to a closed one can be kept from raising SIGPIPE.
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw Self.failure(operation, errno) }
    var process = pid_t()
    let code = Self.spawn(arguments, socket: ends[1], process: &process)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Self.failure(operation, code)
    }
    self.process = process
    socket = ends[0]
  }

  /// Runs git to its end, without input.
  ///
  /// - Returns: what it printed, without the last line end.
  @discardableResult
  static func output(of arguments: [String]) throws(DemoError) -> String {
    try GitProcess(arguments).finish()
  }

  /// Sends bytes to git; if it no longer reads, `finish` tells why.
  func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        let count = Glibc.send(socket, start, rest.count, Int32(MSG_NOSIGNAL))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Ends the input, reads what git prints and waits for its end.
  ///
  /// - Throws: `.gitFailed` with what git said.
  @discardableResult
  func finish() throws(DemoError) -> String {
    shutdown(socket, Int32(SHUT_WR))
    let text = readAll()
    close(socket)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      let reason = text.split(separator: "\n").last.map(String.init)
      throw DemoError(.gitFailed, operation: operation, message: reason ?? "ended with \(status)")
    }
    return text
  }

  private func readAll() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(socket, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func spawn(
    _ arguments: [String], socket: Int32, process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_adddup2(&actions, socket, stream)
    }
    let words = (["git"] + arguments).map { strdup($0) }
    let environment = environment.map { strdup($0) }
    defer { (words + environment).forEach { free($0) } }
    return posix_spawnp(&process, "git", &actions, nil, words + [nil], environment + [nil])
  }

  /// The search path, and nothing that could change what git does.
  private static var environment: [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return [
      "PATH=\(path)", "LC_ALL=C", "TZ=UTC", "GIT_CONFIG_NOSYSTEM=1",
      "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null", "GIT_ATTR_NOSYSTEM=1",
    ]
  }

  private static func failure(_ operation: String, _ code: Int32) -> DemoError {
    code == ENOENT
      ? DemoError(.gitMissing, operation: operation, message: "git is not installed")
      : DemoError(.gitFailed, operation: operation, message: String(cString: strerror(code)))
  }
}
