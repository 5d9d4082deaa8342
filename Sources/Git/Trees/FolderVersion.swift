public import Source

/// A folder as it was at one moment, from which the next version is read quickly.
///
/// Most versions of a large folder differ in a few entries, and only those are read.
public struct FolderVersion: Sendable {
  /// The id of the folder; `nil` where there is none.
  public let id: ObjectID?

  let bytes: [UInt8]

  /// Where each entry begins, and where the last one ends.
  let starts: [Int32]

  /// A folder that does not exist.
  public static let absent = FolderVersion(id: nil, bytes: [], starts: [0])

  private init(id: ObjectID?, bytes: [UInt8], starts: [Int32]) {
    self.id = id
    self.bytes = bytes
    self.starts = starts
  }

  /// Reads another version of the folder, and what differs from this one.
  ///
  /// - Parameters:
  ///   - id: the folder; `nil` where there is none.
  ///   - repository: where to read it.
  ///   - isStrict: whether entries out of order, or with one name, are refused with `.failed`.
  /// - Returns: the version, and the names that stand for something else, in git's order of names.
  /// - Throws: as `Repository.tree(_:)`.
  public func next(
    _ id: ObjectID?, in repository: Repository, isStrict: Bool = false
  ) throws(GitError) -> (version: FolderVersion, changes: [FolderChange]) {
    guard id != self.id else { return (self, []) }
    guard let named = id ?? self.id else { return (self, []) }
    let bytes = id == nil ? [] : try repository.treeBytes(named)
    let difference = try FolderDifference(from: self, to: bytes, of: named)
    let version = FolderVersion(id: id, bytes: bytes, starts: difference.starts)
    if isStrict {
      for run in difference.touched {
        try version.demandOrder(from: run.lowerBound - 1, to: run.upperBound + 1)
      }
    }
    return (version, difference.changes)
  }

  /// Refuses entries that do not stand in git's order, each before the next, and a file and a
  /// folder of one name.
  ///
  /// - Parameters:
  ///   - first: the index of the first entry to look at; one before the first counts as the first.
  ///   - last: the index behind the last one; likewise.
  private func demandOrder(from first: Int, to last: Int) throws(GitError) {
    let range = max(first, 0)..<min(last, count)
    guard let id else { return }
    var last: TreeEntry?
    for index in range {
      guard let entry = try entry(at: index, of: id) else { continue }
      let isInOrder = last.map { $0.precedes(entry) } ?? true
      guard isInOrder, try !hasTwin(entry, at: index, of: id) else {
        throw GitError(
          .failed, operation: "reading folder \(id)",
          message: "'\(entry.name)' stands there twice or out of order; run 'git fsck'")
      }
      last = entry
    }
  }

  /// Whether a folder has the name of a file, or a file that of a folder.
  ///
  /// Git sorts a folder `a` as `a/`: between both stand only names like `a-b`, which begin with `a`.
  private func hasTwin(
    _ entry: TreeEntry, at index: Int, of id: ObjectID
  ) throws(GitError) -> Bool {
    let (name, step) = (entry.nameBytes, entry.kind == .folder ? -1 : 1)
    var index = index + step
    while let other = try self.entry(at: index, of: id), other.nameBytes.starts(with: name) {
      guard let next = other.nameBytes.dropFirst(name.count).first else { return true }
      guard next < UInt8(ascii: "/") else { return false }
      index += step
    }
    return false
  }

  private func entry(at index: Int, of id: ObjectID) throws(GitError) -> TreeEntry? {
    guard (0..<count).contains(index) else { return nil }
    var parser = TreeParser(bytes: bytes, from: Int(starts[index]))
    return try parser.next(of: id)
  }

  /// How many entries it has.
  var count: Int { starts.count - 1 }

  /// The last entry that begins at an offset or before it; the end counts as one.
  func index(notBehind offset: Int) -> Int {
    let next = index(notBefore: offset)
    return Int(starts[next]) > offset ? next - 1 : next
  }

  /// The first entry that begins at an offset or behind it; the end counts as one.
  private func index(notBefore offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
