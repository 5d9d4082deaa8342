public import Foundation

/// Another program, run to its end.
public enum Command {
  /// What a run left behind.
  public struct Result: Sendable {
    /// The exit status.
    public let status: Int32

    /// The bytes on standard output.
    public let bytes: [UInt8]

    /// The text on standard error.
    public let errors: String

    /// The text on standard output.
    public var output: String { String(decoding: bytes, as: UTF8.self) }

    /// The lines on standard error.
    public var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Status, output and errors in one text, to be compared as a whole.
    public var transcript: String {
      let errors = errorLines.map { "! \($0)\n" }.joined()
      return (status == 0 ? "" : "exit \(status)\n") + output + errors
    }
  }

  /// Whether a program is there, to skip the tests that need it.
  public static func exists(_ program: String) -> Bool {
    (try? run("sh", ["-c", "command -v \"$0\"", program]).status) == 0
  }

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: its path, or its name to be looked up in `PATH`.
  ///   - arguments: the arguments.
  ///   - folder: the working directory.
  ///   - environment: all its variables; `nil` for those of the tests.
  ///   - input: what it reads from standard input.
  @discardableResult
  public static func run(
    _ program: String, _ arguments: [String] = [], in folder: String = "/",
    environment: [String: String]? = nil, input: Data = Data()
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = (program.contains("/") ? [] : [program]) + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    if let environment { process.environment = environment }
    // Files, unlike pipes, never fill up and need no second thread.
    let streams = try ProcessStreams(input: input)
    process.standardInput = streams.input
    process.standardOutput = streams.output
    process.standardError = streams.errors
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, bytes: Array(try ProcessStreams.read(streams.output)),
      errors: String(decoding: try ProcessStreams.read(streams.errors), as: UTF8.self))
  }
}
