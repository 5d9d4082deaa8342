import Git
import Source

/// Compares two folders and what is below them, and reads only what differs.
///
/// Ids decide: a folder with the same id is the same. Of two versions of a large folder only the
/// entries between their common beginning and end are looked at.
struct TreeComparison {
  /// The most files and folders that one comparison looks at.
  static let limit = 400_000

  /// The deepest folder that is looked into, counted from where the comparison began.
  static let deepest = 64

  /// How many folders are remembered; the next commit changes some of the same.
  private static let remembered = 32

  private let repository: Repository
  private let mayMatter: (String) -> Bool
  private var recent: [ObjectID: [UInt8]] = [:]

  /// Begins comparisons.
  ///
  /// - Parameters:
  ///   - repository: where to read.
  ///   - mayMatter: whether anything at a path or below it is of interest.
  init(in repository: Repository, mayMatter: @escaping (String) -> Bool) {
    self.repository = repository
    self.mayMatter = mayMatter
  }

  /// The files that differ between two folders, in no certain order.
  ///
  /// - Parameters:
  ///   - old: the folder before; `nil` if there was none.
  ///   - new: the folder now; `nil` if there is none.
  ///   - prefix: what paths begin with, with its slash.
  /// - Throws: `.tooLarge` where a few hostile objects describe more files than can be compared.
  mutating func changes(
    from old: ObjectID?, to new: ObjectID?, below prefix: String
  ) throws(GitError) -> [LeafChange] {
    var changes: [LeafChange] = []
    var pending = [(prefix: prefix, old: old, new: new, depth: 0)]
    var seen = 0
    while let folder = pending.popLast() {
      let pairs = try pairs(folder.old, folder.new)
      seen += pairs.count + 1
      guard seen <= Self.limit, folder.depth <= Self.deepest else {
        throw GitError(
          .tooLarge, operation: "comparing \(prefix.isEmpty ? "the root folder" : prefix)",
          message: "it has more files or deeper folders than can be compared")
      }
      for (name, old, new) in pairs {
        let path = folder.prefix + name
        guard mayMatter(path) else { continue }
        let (oldFolder, newFolder) = (Self.folder(old), Self.folder(new))
        if oldFolder != nil || newFolder != nil {
          pending.append((path + "/", oldFolder, newFolder, folder.depth + 1))
        }
        let (oldLeaf, newLeaf) = (Self.leaf(old), Self.leaf(new))
        if oldLeaf != nil || newLeaf != nil {
          changes.append(LeafChange(path: path, old: oldLeaf, new: newLeaf))
        }
      }
    }
    return changes
  }

  private static func folder(_ entry: TreeEntry?) -> ObjectID? {
    entry.flatMap { $0.kind == .folder ? $0.id : nil }
  }

  private static func leaf(_ entry: TreeEntry?) -> TreeEntry? {
    entry.flatMap { $0.kind == .folder ? nil : $0 }
  }

  /// The entries of two folders that differ, by name.
  private mutating func pairs(
    _ old: ObjectID?, _ new: ObjectID?
  ) throws(GitError) -> [(name: String, old: TreeEntry?, new: TreeEntry?)] {
    guard old != new else { return [] }
    let (oldBytes, newBytes) = (try bytes(of: old), try bytes(of: new))
    if recent.count >= Self.remembered { recent = [:] }
    if let old { recent[old] = oldBytes }
    if let new { recent[new] = newBytes }
    let (oldMiddle, newMiddle) = RawTree.middles(oldBytes, newBytes)
    guard let id = new ?? old else { return [] }
    let oldEntries = try Tree(id: id, bytes: Array(oldBytes[oldMiddle])).entries
    let newEntries = try Tree(id: id, bytes: Array(newBytes[newMiddle])).entries
    var pairs: [String: (old: TreeEntry?, new: TreeEntry?)] = [:]
    for entry in oldEntries { pairs[entry.name, default: (nil, nil)].old = entry }
    for entry in newEntries { pairs[entry.name, default: (nil, nil)].new = entry }
    return pairs.compactMap { name, pair in
      pair.old == pair.new ? nil : (name, pair.old, pair.new)
    }
  }

  private func bytes(of id: ObjectID?) throws(GitError) -> [UInt8] {
    guard let id else { return [] }
    if let bytes = recent[id] { return bytes }
    return try repository.object(id, limit: Repository.structureLimit).bytes
  }
}
