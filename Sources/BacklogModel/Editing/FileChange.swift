public import Source

/// A change of one file that a command is about to make.
public struct FileChange: Sendable, Hashable {
  /// The path below the root.
  public let path: String

  /// The bytes as they were read; `nil` if the file is new.
  public let before: [UInt8]?

  /// The bytes to write.
  public let after: [UInt8]

  /// Describes a change.
  public init(path: String, before: [UInt8]?, after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// Describes edits of a file that was read.
  ///
  /// - Returns: `nil` if the edits change nothing or do not fit the file.
  public init?(_ edits: [TextEdit], of file: SourceFile) {
    guard let after = edits.applied(to: file.bytes), after != file.bytes else { return nil }
    self.init(path: file.path, before: file.bytes, after: after)
  }

  /// The change as a unified diff.
  public var diff: [UInt8] { UnifiedDiff(of: path, from: before, to: after).bytes() }

  /// Writes the file, unless it is no longer what it was when it was read.
  ///
  /// - Parameter tree: the work tree that the path is below.
  public func write(in tree: WorkTree) throws(FileTreeError) {
    _ = try write(in: tree) { true }
  }

  /// Writes the file if a condition holds, which is asked while no other run writes.
  ///
  /// - Parameters:
  ///   - tree: the work tree that the path is below.
  ///   - condition: whether to write.
  /// - Returns: what the condition gave.
  public func write(
    in tree: WorkTree, if condition: () throws(FileTreeError) -> Bool
  ) throws(FileTreeError) -> Bool {
    if let obstacle = tree.obstacle(onTheWayTo: path) {
      throw FileTreeError(
        .notAFile, operation: "writing \(path)",
        message: "\(obstacle.path) is \(obstacle.kind.inWords), not a folder")
    }
    return try FolderLock.hold(tree.root.isEmpty ? "/" : tree.root) { () throws(FileTreeError) in
      guard try condition() else { return false }
      try replace(in: tree)
      return true
    }
  }

  private func replace(in tree: WorkTree) throws(FileTreeError) {
    let present = try current(in: tree)
    guard present == before else {
      throw FileTreeError(
        .unreadable, operation: "writing \(path)",
        message: before == nil
          ? "a file of that name exists already"
          : "it changed since it was read; nothing was written, try again")
    }
    let location = tree.root + "/" + path
    try FileSystem.write(after, to: location)
    FileSystem.sweepTemporaryFiles(of: location)
  }

  private func current(in tree: WorkTree) throws(FileTreeError) -> [UInt8]? {
    do {
      return try tree.read(path, limit: .max)
    } catch
      where error.code == .notFound || before == nil && !FileSystem.exists(tree.root + "/" + path)
    {
      return nil
    }
  }
}
