import Git
import Source

/// The second pass over history: which commits changed which files of the backlog.
struct FolderPass {
  private var finder: FolderFinder
  private var comparison: FolderComparison

  /// The folder of the backlog at the end.
  private(set) var folder: ObjectID?

  /// - Parameters:
  ///   - folder: the folder of the backlog where reading goes on; `nil` at the beginning.
  ///   - path: the path of that folder below the root of the repository.
  ///   - name: its path below the root of the backlog.
  init(after folder: ObjectID?, at path: String, named name: String, in repository: Repository) {
    self.folder = folder
    finder = FolderFinder(path, in: repository)
    comparison = FolderComparison(of: name, in: repository)
  }

  /// The commits that changed something, oldest first.
  ///
  /// - Parameter progress: told how many commits of the chain were looked at.
  mutating func changes(
    in log: CommitLog, repository: Repository, _ progress: (Int) -> Void
  ) throws(HistoryError) -> [LandedChange] {
    // Root folders in a pass of their own: libgit2 keeps few objects that others are stored against.
    let folders = try log.chain.map { entry throws(HistoryError) in try find(entry.tree) }
    var changes: [LandedChange] = []
    for (index, entry) in log.chain.enumerated() where folders[index] != folder {
      let files = try compare(folder, folders[index], isChain: true)
      var sides: [BacklogChange] = []
      for side in log.sides[index] ?? [] {
        if let change = try change(of: side, in: repository) { sides.append(change) }
      }
      changes.append(
        LandedChange(
          index: index,
          change: BacklogChange(
            commit: entry,
            files: files.map { .init(path: $0.path, before: [$0.before], after: $0.after) }),
          sides: sides))
      folder = folders[index]
      progress(index)
    }
    return changes
  }

  /// What a side commit changed itself: where it differs from all of its parents.
  private mutating func change(
    of side: CommitLog.Entry, in repository: Repository
  ) throws(HistoryError) -> BacklogChange? {
    let after = try find(side.tree)
    var files: [String: BacklogChange.File] = [:]
    let parents = try side.parents.map { id throws(HistoryError) in
      try find(tree(of: id, in: repository))
    }
    if parents.contains(after) { return nil }
    for (number, before) in (parents.isEmpty ? [nil] : parents).enumerated() {
      for change in try compare(before, after, isChain: false) {
        let known = files[change.path]?.before ?? []
        guard known.count == number else { continue }
        files[change.path] = .init(
          path: change.path, before: known + [change.before], after: change.after)
      }
      files = files.filter { $0.value.before.count == number + 1 }
    }
    guard !files.isEmpty else { return nil }
    return BacklogChange(commit: side, files: files.values.sorted { $0.path < $1.path })
  }

  /// The files that differ between two versions of the folder; what is no file counts as none.
  private mutating func compare(
    _ before: ObjectID?, _ after: ObjectID?, isChain: Bool
  ) throws(HistoryError) -> [(path: String, before: ObjectID?, after: ObjectID?)] {
    do throws(GitError) {
      return try comparison.changes(from: before, to: after, isChain: isChain)
        .map { ($0.path, $0.before?.file, $0.after?.file) }.filter { $0.before != $0.after }
    } catch {
      throw HistoryError(error)
    }
  }

  private func tree(
    of commit: ObjectID, in repository: Repository
  ) throws(HistoryError) -> ObjectID {
    do throws(GitError) { return try repository.commit(commit).tree } catch {
      throw HistoryError(error)
    }
  }

  private mutating func find(_ root: ObjectID) throws(HistoryError) -> ObjectID? {
    do throws(GitError) { return try finder.folder(in: root) } catch {
      throw HistoryError(error)
    }
  }
}

extension FolderChange.Object {
  fileprivate var file: ObjectID? { kind == .file ? id : nil }
}
