import Reporting
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Output {
  /// Puts something in the place of standard streams that are closed, so that no file which is
  /// opened later takes their number and gets the output.
  ///
  /// A file that grows beyond what the system allows is an error to report like a full disk, not a
  /// reason to be killed.
  static func reserveStandardStreams() {
    signal(SIGXFSZ, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes bytes to standard output; ends the process when the reader is gone or the disk full.
  static func write(_ bytes: [UInt8]) {
    fflush(nil)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        if errno != EPIPE {
          complain("nextup: writing the output: \(String(cString: strerror(errno)))")
        }
        exit(2)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a text to standard output as it is.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a line of text that came from a file; what could steer a terminal is made visible.
  static func write(line: String) { write(TerminalText.sanitized(line) + "\n") }

  /// Writes a diff: as it is, so that it can be applied, but harmless on a terminal.
  static func write(diff: [UInt8]) {
    guard Terminal.isInteractive else { return write(diff) }
    let text = String(decoding: diff, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { TerminalText.sanitized(String($0)) }.joined(separator: "\n"))
  }

  /// Writes a JSON document with its envelope: `{"version":1,"kind":…}`.
  static func write(_ kind: String, _ members: [(key: String, value: JSON)]) {
    let envelope: [(key: String, value: JSON)] = [("version", 1), ("kind", .string(kind))]
    write(JSON.object(envelope + members).encoded() + [UInt8(ascii: "\n")])
  }

  /// Writes a line to standard error; what could steer a terminal or break the line is made visible.
  static func complain(_ line: String) { writeError(TerminalText.sanitized(line) + "\n") }

  /// Writes a text to standard error as it is.
  static func writeError(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// What standard output is connected to.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal, so that progress may be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width in cells: of the terminal, of `COLUMNS`, or unlimited in a pipe.
  static var width: Int? {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard isInteractive, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment that is set and not empty.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
