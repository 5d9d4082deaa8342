import Git

/// What a commit changed in the folder of the backlog.
struct BacklogChange {
  /// A file that differs from that of every parent that is looked at.
  struct File {
    /// The path below the root of the backlog.
    let path: String

    /// The contents before, one for each parent; `nil` where there was no file.
    var before: [ObjectID?]

    /// The content after; `nil` where there is no file.
    let after: ObjectID?
  }

  /// The commit.
  let commit: CommitLog.Entry

  /// The files, in the order of the folders.
  let files: [File]
}

/// What a commit of the first-parent chain changed, and what the commits did that it landed.
struct LandedChange {
  /// The place of the commit in the chain.
  let index: Int

  /// The change from its first parent.
  let change: BacklogChange

  /// The changes of the side commits, parents before children; those that changed nothing left out.
  let sides: [BacklogChange]
}
