import BacklogModel
import Git
import Source

/// Three versions of a file that stand somewhere on this machine.
struct MergedFiles {
  /// The largest file that is merged, in bytes.
  private static let largestFile = 16 << 20

  let base: String
  let ours: String
  let theirs: String

  /// Merges them.
  ///
  /// - Parameters:
  ///   - path: the path that says what kind of file it is.
  ///   - marks: how conflicts are marked.
  func merge(as path: String, marks: ConflictMarks) throws -> FileMerge {
    func read(_ file: String) throws -> [UInt8] {
      try FileSystem.read(file, as: file, limit: Self.largestFile)
    }
    return try FileMerge(
      path: path, base: read(base), ours: read(ours), theirs: read(theirs), marks: marks)
  }

  /// The path that says what kind of file the versions are: `order.md` if a version is called so or
  /// lists items and has no front matter.
  func kind(writtenTo output: String?) throws -> String {
    let names = [output, ours, theirs, base].compactMap { $0 }
    if names.contains(where: { $0.fileName == "order.md" }) { return "order.md" }
    let bytes = try FileSystem.read(ours, as: ours, limit: Self.largestFile)
    let isOrder =
      !bytes.starts(with: "---".utf8)
      && !Order(reading: SourceFile(path: ours, bytes: bytes)).entries.isEmpty
    return isOrder ? "order.md" : "item.md"
  }
}
