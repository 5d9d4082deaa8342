import Git
import Source

/// Compares versions of the folder of the backlog, with all folders below it.
///
/// It remembers the folders of the first-parent chain: each version is read beside the one before.
struct FolderComparison {
  /// A path that stands for something else.
  struct Change {
    let path: String
    let before: ObjectID?
    let after: ObjectID?
  }

  /// The most changes that one history may have: what a few hostile folders can describe is more
  /// than any memory holds.
  static let mostChanges = 2_000_000

  /// The most changes that one commit may have.
  static let mostChangesAtOnce = 500_000

  /// The deepest folder that is looked into.
  private static let deepest = 64

  private let repository: Repository
  private let root: String
  private var current: [String: FolderVersion] = [:]
  private var count = 0

  /// - Parameter root: the path of the folder, which the paths of changes begin with.
  init(of root: String, in repository: Repository) {
    self.repository = repository
    self.root = root
  }

  /// The files that differ between two versions.
  ///
  /// - Parameters:
  ///   - before: the older version; `nil` where there is none.
  ///   - after: the newer version.
  ///   - isChain: whether both stand in the first-parent chain.
  mutating func changes(
    from before: ObjectID?, to after: ObjectID?, isChain: Bool
  ) throws(HistoryError) -> [Change] {
    var changes: [Change] = []
    var pending = [(path: root, before: before, after: after, depth: 0)]
    while let (path, before, after, depth) = pending.popLast() {
      for change in try compare(path, before, after, isChain: isChain) {
        let path = path.isEmpty ? change.name : path + "/" + change.name
        let (old, new) = (change.before, change.after)
        if old?.folder != new?.folder, depth < Self.deepest {
          pending.append((path, old?.folder, new?.folder, depth + 1))
        }
        if old?.file != new?.file {
          changes.append(Change(path: path, before: old?.file, after: new?.file))
        }
      }
      if changes.count + pending.count > Self.mostChangesAtOnce { throw Self.tooMany("a commit") }
      if count > Self.mostChanges { throw Self.tooMany("the whole history") }
    }
    return changes
  }

  private static func tooMany(_ what: String) -> HistoryError {
    HistoryError(
      .tooLarge, operation: "comparing the folders of the backlog",
      message: "\(what) changes more files than can be read")
  }

  /// The differing names of one folder.
  private mutating func compare(
    _ path: String, _ before: ObjectID?, _ after: ObjectID?, isChain: Bool
  ) throws(HistoryError) -> [FolderChange] {
    do throws(GitError) {
      var version = current[path] ?? .absent
      if version.id != before { version = try version.next(before, in: repository).version }
      let (next, changes) = try version.next(after, in: repository)
      if isChain { current[path] = next.id == nil ? nil : next }
      count += changes.count
      return changes
    } catch {
      throw HistoryError(error)
    }
  }
}

extension FolderChange.Object {
  fileprivate var folder: ObjectID? { kind == .folder ? id : nil }
  fileprivate var file: ObjectID? { kind == .file ? id : nil }
}
