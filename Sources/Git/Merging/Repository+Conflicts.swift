public import Source

extension Repository {
  /// The regular files with an unresolved merge conflict, in the order of the bytes of their paths.
  public func conflicts() throws(GitError) -> [IndexConflict] {
    let entries = try indexEntries().filter { $0.isConflicted && $0.fileTreeEntry.kind == .file }
    let paths = Dictionary(grouping: entries, by: \.path)
    return paths.sorted { $0.key.precedesInBytes($1.key) }.map { path, versions in
      func version(_ stage: Int) -> ObjectID? { versions.first { $0.stage == stage }?.id }
      return IndexConflict(path: path, base: version(1), ours: version(2), theirs: version(3))
    }
  }
}
