import CLibgit2
import Source

/// One entry of the index.
struct IndexEntry: Sendable {
  let path: String
  let mode: UInt32
  let id: ObjectID
  /// Which version of an unresolved merge it is: 1 the base, 2 ours, 3 theirs; 0 without a conflict.
  let stage: Int

  /// Whether it is one of the sides of an unresolved merge conflict.
  var isConflicted: Bool { stage > 0 }

  var fileTreeEntry: FileTreeEntry {
    FileTreeEntry(path: path, kind: isConflicted ? .file : FileTreeEntry.Kind(mode: mode))
  }

  /// Copies an entry of libgit2; `nil` for one that `git add -N` only announced.
  init?(_ entry: git_index_entry) {
    let isAnnounced =
      UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0
    guard !isAnnounced, let name = entry.path else { return nil }
    path = String(cString: name)
    mode = entry.mode
    id = ObjectID(entry.id)
    stage = Int((Int32(entry.flags) & GIT_INDEX_ENTRY_STAGEMASK) >> GIT_INDEX_ENTRY_STAGESHIFT)
  }
}

extension Repository {
  /// Copies the entries of the index as it is now on disk.
  ///
  /// - Parameter file: another index than that of the work tree.
  func indexEntries(at file: String? = nil) throws(GitError) -> [IndexEntry] {
    let whole = WholeIndex(gitDirectory: gitDirectory, workTree: workTree)
    let path = file ?? gitDirectory + "/index"
    return try withRepository(.readingIndex) { repository throws(GitError) in
      do throws(GitError) {
        return try Self.entries(
          of: Handle(.readingIndex) { pointer in
            file.map { git_index_open(pointer, $0) } ?? git_repository_index(pointer, repository)
          })
      } catch {
        guard WholeIndex.isNeeded(after: error) else { throw error }
        return try whole.withCopy(of: path) { copy throws(GitError) in
          try Self.entries(of: Handle(.readingIndex) { git_index_open($0, copy) })
        }
      }
    }
  }

  /// Reads an index from its file.
  private static func entries(
    of index: borrowing Handle<IndexKind>
  ) throws(GitError) -> [IndexEntry] {
    try index.withPointer { index throws(GitError) in
      try Library.check(git_index_read(index, 1), .readingIndex)
      return (0..<git_index_entrycount(index)).compactMap { position in
        git_index_get_byindex(index, position).flatMap { IndexEntry($0.pointee) }
      }
    }
  }
}
