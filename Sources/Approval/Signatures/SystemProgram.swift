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
    let status = try run(arguments, environment: [], streams: streams, seconds: seconds)
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
    let status = try run(
      arguments, environment: environment, streams: [nil, output, nil], seconds: nil)
    return Result(status: status, output: read(output), errors: [])
  }

  private func run(
    _ arguments: [String], environment: [String], streams: [String?], seconds: Int?
  ) throws(ApprovalError) -> Int32 {
    guard let location else { throw failure("it is not installed") }
    do throws(ChildProcess.Failure) {
      return try ChildProcess(
        location, arguments, environment: environment, streams: streams
      ).wait(seconds: seconds)
    } catch {
      throw failure(error.reason)
    }
  }

  private func read(_ path: String) -> [UInt8] {
    (try? FileSystem.read(path, as: path, limit: Self.longestOutput)) ?? []
  }

  private func failure(_ reason: String) -> ApprovalError {
    ApprovalError(.indeterminate, operation: "running \(name)", message: "\(name): \(reason)")
  }
}
