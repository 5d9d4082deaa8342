import Foundation

/// Runs a line of `sh`, for limits and places that only a shell can make.
public enum Shell {
  /// A script that runs its arguments where every file is full: nothing can be written to one.
  public static let onFullDisk = "ulimit -f 0; exec \"$0\" \"$@\""

  /// Runs a script to its end.
  ///
  /// - Parameters:
  ///   - script: the text for `sh -c`.
  ///   - arguments: what it finds as `$0`, `$1` and so on.
  ///   - folder: the working directory.
  /// - Returns: the exit status, and what it wrote to standard error.
  @discardableResult
  public static func run(
    _ script: String, _ arguments: [String] = [], in folder: String
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    // A pipe, unlike a file, is not bound by the limits that the script may set.
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
