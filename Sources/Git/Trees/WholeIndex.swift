import Source

/// A copy of an index in the one form that libgit2 1.5 reads.
///
/// A split index has most of its entries in a second file, and a sparse one has folders in the place
/// of files that are not checked out. Only git itself reads these, so git writes the copy.
struct WholeIndex: Sendable {
  /// The folder of the repository that the index belongs to.
  let gitDirectory: String

  /// Where its files are; `nil` in a bare repository.
  let workTree: String?

  /// Whether an error says that an index has one of these forms.
  static func isNeeded(after error: GitError) -> Bool {
    error.message.hasPrefix("unsupported mandatory extension")
  }

  /// Copies an index, lets git write it as a whole and removes it afterwards; the index itself is
  /// not touched.
  ///
  /// Nothing that the configuration of the repository names is run.
  ///
  /// - Parameters:
  ///   - index: where the index is.
  ///   - body: gets the place of the copy.
  func withCopy<Result>(
    of index: String, _ body: (String) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let folder: String
    do throws(FileTreeError) {
      folder = try FileSystem.makeTemporaryFolder()
    } catch {
      throw Self.failure(error.message)
    }
    let copy = folder + "/index"
    defer { try? FileSystem.removeFolder(folder) }
    do throws(FileTreeError) {
      try FileSystem.write(try FileSystem.read(index, as: index, limit: .max), to: copy)
    } catch {
      throw Self.failure(error.message)
    }
    try makeWhole(copy)
    return try body(copy)
  }

  private func makeWhole(_ index: String) throws(GitError) {
    let settings = ["core.splitIndex=false", "index.sparse=false", "core.fsmonitor=false"]
    let status: Int32?
    do throws(ChildProcess.Failure) {
      status = try SystemGit.run(
        settings.flatMap { ["-c", $0] }
          + ["update-index", "--no-split-index", "--force-write-index"],
        environment: [
          "GIT_DIR=\(gitDirectory)", "GIT_INDEX_FILE=\(index)", "GIT_CONFIG_NOSYSTEM=1",
          "GIT_CONFIG_GLOBAL=/dev/null", "LC_ALL=C",
        ] + (workTree.map { ["GIT_WORK_TREE=\($0)"] } ?? []))
    } catch {
      throw Self.failure("git: \(error.reason)")
    }
    guard status == 0 else {
      throw Self.failure(status == nil ? "git is not installed" : "git could not write it whole")
    }
  }

  private static func failure(_ reason: String) -> GitError {
    GitError(
      .failed, operation: Operation.readingIndex.description,
      message: "it is split or sparse, which only git itself reads, and \(reason); run "
        + "'git update-index --no-split-index', or 'git sparse-checkout reapply --no-sparse-index'")
  }
}
