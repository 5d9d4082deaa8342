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
  func indexEntries() throws(GitError) -> [IndexEntry] {
    try withRepository(.readingIndex) { repository throws(GitError) in
      let index = try Handle<IndexKind>(.readingIndex) { git_repository_index($0, repository) }
      return try index.withPointer { index throws(GitError) in
        try Library.check(git_index_read(index, 1), .readingIndex)
        return (0..<git_index_entrycount(index)).compactMap { position in
          git_index_get_byindex(index, position).flatMap { IndexEntry($0.pointee) }
        }
      }
    }
  }
}
