public import Source

/// Compares versions of a folder, with all folders below it, and reads only what differs.
///
/// Ids decide: a folder with the same id is the same. The folders of one line of versions, the
/// chain, are remembered, so that each version is read beside the one before.
public struct FolderComparison: Sendable {
  /// A path that stands for something else, where that is no folder.
  public struct Change: Sendable, Hashable {
    /// The path, which begins with that of the folder.
    public let path: String

    /// What stood there; `nil` if nothing or a folder did.
    public let before: FolderChange.Object?

    /// What stands there now; `nil` if nothing or a folder does.
    public let after: FolderChange.Object?

    /// Makes a change of values.
    public init(path: String, before: FolderChange.Object?, after: FolderChange.Object?) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// The most changes that all comparisons together may find: what a few hostile folders can
  /// describe is more than any memory holds.
  private static let mostChanges = 2_000_000

  /// The most changes that one comparison may find.
  private static let mostChangesAtOnce = 500_000

  /// The deepest folder that is looked into.
  private static let deepest = 64

  private let repository: Repository
  private let root: String
  private let mayMatter: @Sendable (String) -> Bool
  private let isStrict: Bool
  private var current: [String: FolderVersion] = [:]
  private var count = 0

  /// Begins comparisons.
  ///
  /// - Parameters:
  ///   - root: the path of the folder, which the paths of changes begin with; empty for none.
  ///   - repository: where to read.
  ///   - isStrict: whether a folder whose names are out of order, or there twice, is refused. Git
  ///     never writes one, and which entry it checks out is then another than the one that is read.
  ///   - mayMatter: whether anything at a path or below it is of interest.
  public init(
    of root: String, in repository: Repository, isStrict: Bool = false,
    mayMatter: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.repository = repository
    self.root = root
    self.isStrict = isStrict
    self.mayMatter = mayMatter
  }

  /// What differs between two versions, in no certain order.
  ///
  /// - Parameters:
  ///   - before: the older version; `nil` where there is none.
  ///   - after: the newer version; `nil` where there is none.
  ///   - isChain: whether both stand in the chain.
  /// - Throws: `.tooLarge` where a few hostile objects describe more than can be compared; `.failed`
  ///   for a folder out of order, if that matters; else as `Repository.tree(_:)`.
  public mutating func changes(
    from before: ObjectID?, to after: ObjectID?, isChain: Bool = true
  ) throws(GitError) -> [Change] {
    var changes: [Change] = []
    var pending = [(path: root, before: before, after: after, depth: 0)]
    while let (folder, before, after, depth) = pending.popLast() {
      guard depth <= Self.deepest else { throw Self.tooLarge("a folder is too deep in others") }
      for change in try compare(folder, before, after, isChain: isChain) {
        let path = folder.isEmpty ? change.name : folder + "/" + change.name
        guard mayMatter(path) else { continue }
        let (old, new) = (change.before, change.after)
        if old?.folder != new?.folder {
          pending.append((path, old?.folder, new?.folder, depth + 1))
        }
        if old?.leaf != new?.leaf {
          changes.append(Change(path: path, before: old?.leaf, after: new?.leaf))
        }
      }
      guard changes.count + pending.count <= Self.mostChangesAtOnce else {
        throw Self.tooLarge("a commit changes more files than can be read")
      }
    }
    return changes
  }

  private static func tooLarge(_ message: String) -> GitError {
    GitError(.tooLarge, operation: "comparing the folders of the backlog", message: message)
  }

  /// The differing names of one folder.
  private mutating func compare(
    _ path: String, _ before: ObjectID?, _ after: ObjectID?, isChain: Bool
  ) throws(GitError) -> [FolderChange] {
    var version = current[path] ?? .absent
    if version.id != before {
      version = try version.next(before, in: repository, isStrict: isStrict).version
    }
    let (next, changes) = try version.next(after, in: repository, isStrict: isStrict)
    if isChain { current[path] = next.id == nil ? nil : next }
    count += changes.count
    guard count <= Self.mostChanges else {
      throw Self.tooLarge("the whole history changes more files than can be read")
    }
    return changes
  }
}

extension FolderChange.Object {
  fileprivate var folder: ObjectID? { kind == .folder ? id : nil }
  fileprivate var leaf: FolderChange.Object? { kind == .folder ? nil : self }
}
