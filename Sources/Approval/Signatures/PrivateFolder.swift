import Source

/// A temporary folder that only we can read, removed with the value.
final class PrivateFolder: Sendable {
  /// Where it is.
  let path: String

  /// Makes the folder with mode 700.
  ///
  /// It stands in `/tmp`, whatever `TMPDIR` says: the agent of gpg puts a socket into it, whose path
  /// may have 107 bytes, and nobody's environment may choose where keys are kept.
  init() throws(ApprovalError) {
    do throws(FileTreeError) {
      path = try FileSystem.makeTemporaryFolder(in: "/tmp")
    } catch {
      throw ApprovalError(
        .indeterminate, operation: error.operation, message: error.message)
    }
  }

  deinit { try? FileSystem.removeFolder(path) }

  /// The path of a file in it.
  func path(of name: String) -> String { path + "/" + name }

  /// Writes a file.
  func write(_ bytes: [UInt8], to name: String) throws(ApprovalError) {
    do throws(FileTreeError) {
      try FileSystem.write(bytes, to: path(of: name))
    } catch {
      throw ApprovalError(
        .indeterminate, operation: error.operation, message: error.message)
    }
  }
}
