public import Git
import Source

extension Configuration {
  /// The configuration as a commit has it; `nil` where there is none or it cannot be read.
  ///
  /// - Parameters:
  ///   - commit: the commit.
  ///   - folder: the folder of `nextup.yml` below the root of the repository; empty for the root.
  public init?(at commit: ObjectID, in folder: String, of repository: Repository) {
    let path = Self.path(in: folder)
    guard let commit = try? repository.commit(commit),
      let bytes = try? RevisionTree(commit, in: repository)
        .read(path, limit: Configuration.largestFile),
      let configuration = try? Configuration(reading: SourceFile(path: path, bytes: bytes))
    else { return nil }
    self = configuration
  }

  /// The path of `nextup.yml` in a folder; empty for the root.
  public static func path(in folder: String) -> String {
    folder.isEmpty ? fileName : "\(folder)/\(fileName)"
  }
}
