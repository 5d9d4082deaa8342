import Foundation

/// The three streams of a command, as files without a name.
struct ProcessStreams {
  let input: FileHandle
  let output: FileHandle
  let errors: FileHandle

  init(input content: Data?) throws {
    input = try Self.makeFile()
    output = try Self.makeFile()
    errors = try Self.makeFile()
    try input.write(contentsOf: content ?? Data())
    try input.seek(toOffset: 0)
  }

  /// What was written to a file.
  static func read(_ file: FileHandle) throws -> Data {
    try file.seek(toOffset: 0)
    return try file.readToEnd() ?? Data()
  }

  /// A new file that is removed when it is closed.
  private static func makeFile() throws -> FileHandle {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "nextup-stream-\(UUID().uuidString)")
    try Data().write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try FileHandle(forUpdating: path)
  }
}
