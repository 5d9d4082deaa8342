import Foundation
import TestSupport

/// The program as it was built beside the tests.
enum BuiltProgram {
  /// Runs it, and gives what it prints on either stream, as a terminal would show it.
  ///
  /// - Parameters:
  ///   - arguments: the arguments after `nextup`.
  ///   - folder: the working directory.
  ///   - columns: the width of the terminal.
  static func run(
    _ arguments: [String], in folder: String = "/", columns: Int = 80
  ) throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "nextup")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = TemporaryRepository.environment.merging(["COLUMNS": "\(columns)"]) { $1 }
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
