import Foundation

/// A folder that is taken away at the end of a test.
final class TemporaryFolder: Sendable {
  /// The path of the folder.
  let path: String

  /// Makes an empty folder.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "nextup-site-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file.
  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Reads a file; `nil` if it is not there.
  func read(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path).appending(path: name)))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The paths of all files, sorted.
  func files() throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
