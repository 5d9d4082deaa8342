/// A commit to import.
struct Commit {
  /// Who wrote it, and when.
  let author: Signature

  /// Who brought it onto the branch, and when.
  let committer: Signature

  /// The message; ends with a line end.
  let message: String

  /// The number of its first parent, from 1 in the order of the import; `nil` for the tip.
  var parent: Int?

  /// The number of its second parent, if it is a merge.
  var merged: Int?

  /// The files that it writes, whole.
  let files: [WrittenFile]
}

/// A file with the content that a commit gives it.
struct WrittenFile {
  /// The path below the root of the repository.
  let path: String

  /// The whole content.
  let bytes: [UInt8]
}
