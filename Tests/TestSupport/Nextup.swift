import Foundation

/// The command `nextup` as it was built with the tests.
///
/// It runs apart from the configuration and the terminal of whoever runs the tests: without
/// colours, at no certain width, with the git identity of `TemporaryRepository`.
public enum Nextup {
  /// What a run of the command left behind.
  public typealias Result = Command.Result

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
    try Command.run(
      executable, arguments, in: folder,
      environment: Self.environment.merging(environment) { $1 }, input: Data(input.utf8))
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
    let personal = ["NO_COLOR": "1", "COLUMNS": "100"].merging(environment) { $1 }
    let result = try Command.run(
      "/usr/bin/script", arguments, in: folder,
      environment: Self.environment.merging(personal) { $1 })
    return Result(
      status: result.status, bytes: Array(result.output.replacing("\r\n", with: "\n").utf8),
      errors: result.errors)
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
