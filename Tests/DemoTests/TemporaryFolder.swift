import Foundation

@testable import Demo

/// Runs a test with the path of a folder that does not exist yet, and removes it afterwards.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
  let name = "nextup-demo-\(UUID().uuidString)"
  let path = FileManager.default.temporaryDirectory.appending(path: name).path
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(path)
}

/// What a git command prints about a repository.
func git(_ folder: String, _ arguments: String...) throws -> String {
  try GitProcess.output(of: ["-C", folder] + arguments)
}
