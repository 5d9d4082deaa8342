import Git
import Source

/// The second pass over history: which commits changed which files of the backlog.
struct FolderPass {
  private let log: CommitLog

  /// The folder of the backlog where reading goes on and after each commit of the chain.
  private let folders: [ObjectID?]

  private var reader: FolderReader

  /// Finds the folder of the backlog in the root folders.
  ///
  /// They are read in a pass of their own, on all cores: libgit2 keeps few objects that others are stored
  /// against.
  ///
  /// - Parameters:
  ///   - folder: the folder of the backlog where reading goes on; `nil` at the beginning.
  ///   - path: the path of that folder below the root of the repository.
  ///   - name: its path below the root of the backlog.
  init(
    over log: CommitLog, after folder: ObjectID?, at path: String, named name: String,
    in repository: Repository
  ) throws(HistoryError) {
    let reader = FolderReader(path, named: name, in: repository)
    let found = try Parallel.inRuns(of: log.chain.count) { run throws(HistoryError) in
      var reader = reader
      return try log.chain[run].map { entry throws(HistoryError) in try reader.find(entry.tree) }
    }
    self.log = log
    self.reader = reader
    folders = [folder] + found
  }

  /// The folder of the backlog at the end.
  var last: ObjectID? { folders[log.chain.count] }

  /// The commits that changed something, oldest first.
  ///
  /// - Parameter progress: told how many commits of the chain were looked at.
  mutating func changes(_ progress: (Int) -> Void) throws(HistoryError) -> [LandedChange] {
    var changes: [LandedChange] = []
    for (index, entry) in log.chain.enumerated() where folders[index] != folders[index + 1] {
      progress(index)
      let files = try reader.compare(folders[index], folders[index + 1], isChain: true)
      var sides: [BacklogChange] = []
      for side in log.sides[index] ?? [] {
        if let change = try reader.change(of: side) { sides.append(change) }
      }
      let change = BacklogChange(
        commit: entry,
        files: files.map { .init(path: $0.path, before: [$0.before], after: $0.after) })
      changes.append(LandedChange(index: index, change: change, sides: sides))
    }
    return changes
  }
}

/// Reads versions of the folder of the backlog, one beside the other.
private struct FolderReader {
  private let repository: Repository
  private var finder: FolderFinder
  private var comparison: FolderComparison

  init(_ path: String, named name: String, in repository: Repository) {
    self.repository = repository
    finder = FolderFinder(path, in: repository)
    comparison = FolderComparison(of: name, in: repository)
  }

  /// What a side commit changed itself: where it differs from all of its parents.
  mutating func change(of side: CommitLog.Entry) throws(HistoryError) -> BacklogChange? {
    let after = try find(side.tree)
    var files: [String: BacklogChange.File] = [:]
    let parents = try side.parents.map { id throws(HistoryError) in try find(tree(of: id)) }
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
  mutating func compare(
    _ before: ObjectID?, _ after: ObjectID?, isChain: Bool
  ) throws(HistoryError) -> [(path: String, before: ObjectID?, after: ObjectID?)] {
    do throws(GitError) {
      return try comparison.changes(from: before, to: after, isChain: isChain)
        .map { ($0.path, $0.before?.file, $0.after?.file) }.filter { $0.before != $0.after }
    } catch {
      throw HistoryError(error)
    }
  }

  /// The folder of the backlog below a root folder; `nil` if there is none.
  mutating func find(_ root: ObjectID) throws(HistoryError) -> ObjectID? {
    do throws(GitError) { return try finder.folder(in: root) } catch {
      throw HistoryError(error)
    }
  }

  private func tree(of commit: ObjectID) throws(HistoryError) -> ObjectID {
    do throws(GitError) { return try repository.commit(commit).tree } catch {
      throw HistoryError(error)
    }
  }
}

extension FolderChange.Object {
  fileprivate var file: ObjectID? { kind == .file ? id : nil }
}
