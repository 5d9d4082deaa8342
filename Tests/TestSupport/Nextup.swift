import Foundation

/// The command `nextup` as it was built with the tests.
///
/// It runs apart from the configuration and the terminal of whoever runs the tests: without
/// colours, at no certain width, with the git identity of `TemporaryRepository`.
public enum Nextup {
  /// What a run of the command left behind.
  public struct Result: Sendable {
    /// The exit status.
    public let status: Int32

    /// The bytes on standard output.
    public let bytes: [UInt8]

    /// The text on standard output.
    public let output: String

    /// The text on standard error.
    public let errors: String

    /// The lines on standard error.
    public var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Status, output and errors in one text, to be compared as a whole.
    public var transcript: String {
      let errors = errorLines.map { "! \($0)\n" }.joined()
      return (status == 0 ? "" : "exit \(status)\n") + output + errors
    }
  }

  /// The path of the executable: it stands beside the test bundle.
  public static let executable: String = {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: "nextup").path
  }()

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `nextup`.
  ///   - folder: the working directory.
  ///   - environment: variables beyond those of every run.
  ///   - input: what the command reads from standard input.
  public static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Result {
    try run(executable, arguments, in: folder, environment: environment, input: input)
  }

  /// Whether `script` is there, which makes a terminal.
  public static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  /// Runs the command at a terminal, where output and errors are one.
  ///
  /// - Parameters:
  ///   - line: the arguments as a shell takes them.
  ///   - folder: the working directory.
  ///   - environment: variables beyond those of every run.
  public static func runAtTerminal(
    _ line: String, in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let arguments = ["-qec", "'\(executable)' \(line)", "/dev/null"]
    let result = try run(
      "/usr/bin/script", arguments, in: folder,
      environment: ["NO_COLOR": "1", "COLUMNS": "100"].merging(environment) { $1 }, input: "")
    return Result(
      status: result.status, bytes: result.bytes,
      output: result.output.replacing("\r\n", with: "\n"), errors: result.errors)
  }

  private static func run(
    _ executable: String, _ arguments: [String], in folder: String,
    environment: [String: String], input: String
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = Self.environment.merging(environment) { $1 }
    let streams = try ProcessStreams(input: Data(input.utf8))
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.errors
    try process.run()
    process.waitUntilExit()
    let output = try ProcessStreams.read(streams.output)
    let errors = try ProcessStreams.read(streams.errors)
    return Result(
      status: process.terminationStatus, bytes: Array(output),
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// The variables of every run.
  private static var environment: [String: String] {
    let personal: Set = [
      "COLUMNS", "NO_COLOR", "TERM", "CLICOLOR", "CLICOLOR_FORCE", "VISUAL", "EDITOR", "SHELL",
    ]
    return TemporaryRepository.environment.filter { !personal.contains($0.key) }
      .merging(["HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"]) { $1 }
  }
}
