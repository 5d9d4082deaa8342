public import Source

/// A folder as it was at one moment, from which the next version is read quickly.
///
/// Most versions of a large folder differ in one entry. So only what stands between the common
/// beginning and the common end of the raw bytes is looked at.
public struct FolderVersion: Sendable {
  /// The id of the folder; `nil` where there is none.
  public let id: ObjectID?

  private let bytes: [UInt8]

  /// Where each entry begins, and where the last one ends.
  private let starts: [Int32]

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
    guard let id else { return (.absent, try changes(to: [], from: entries())) }
    let new = try repository.treeBytes(id)
    let ends = CommonEnds(bytes, new)
    let first = index(notBehind: ends.prefix)
    let last = index(notBefore: bytes.count - ends.suffix)
    let shift = new.count - bytes.count
    let start = Int(starts[first])
    guard
      let (middle, offsets) = try Self.entries(
        of: new, from: start, to: Int(starts[last]) + shift, id)
    else {
      return try next(id, readingAll: new, isStrict: isStrict)
    }
    let old = try Self.entries(of: bytes, from: start, to: Int(starts[last]), id)?.entries ?? []
    var newStarts = starts
    newStarts.replaceSubrange(first..<last, with: offsets)
    if shift != 0 {
      for index in (first + offsets.count)..<newStarts.count { newStarts[index] += Int32(shift) }
    }
    let version = FolderVersion(id: id, bytes: new, starts: newStarts)
    if isStrict { try version.demandOrder(from: first - 1, to: first + offsets.count + 1) }
    return (version, changes(to: middle, from: old))
  }

  /// Reads a version that has an entry across the place where the common end begins.
  private func next(
    _ id: ObjectID, readingAll new: [UInt8], isStrict: Bool
  ) throws(GitError) -> (version: FolderVersion, changes: [FolderChange]) {
    let all = try Self.entries(of: new, from: 0, to: new.count, id) ?? ([], [])
    let starts = all.offsets + [Int32(new.count)]
    let version = FolderVersion(id: id, bytes: new, starts: starts)
    if isStrict { try version.demandOrder(from: 0, to: all.offsets.count) }
    return (version, changes(to: all.entries, from: try entries()))
  }

  /// Refuses entries that do not stand in git's order, each before the next, and a file and a
  /// folder of one name.
  ///
  /// - Parameters:
  ///   - first: the index of the first entry to look at; one before the first counts as the first.
  ///   - last: the index behind the last one; likewise.
  private func demandOrder(from first: Int, to last: Int) throws(GitError) {
    let range = max(first, 0)..<min(last, starts.count - 1)
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
    guard starts.indices.dropLast().contains(index) else { return nil }
    var parser = TreeParser(bytes: bytes, from: Int(starts[index]))
    return try parser.next(of: id)
  }

  private func entries() throws(GitError) -> [TreeEntry] {
    guard let id else { return [] }
    return try Self.entries(of: bytes, from: 0, to: bytes.count, id)?.entries ?? []
  }

  /// The entries between two offsets, with where they begin; `nil` if none ends at the second.
  private static func entries(
    of bytes: [UInt8], from start: Int, to end: Int, _ id: ObjectID
  ) throws(GitError) -> (entries: [TreeEntry], offsets: [Int32])? {
    var parser = TreeParser(bytes: bytes, from: start)
    var entries: [TreeEntry] = []
    var offsets: [Int32] = []
    while parser.offset < end {
      offsets.append(Int32(parser.offset))
      guard let entry = try parser.next(of: id) else { return nil }
      entries.append(entry)
    }
    return parser.offset == end ? (entries, offsets) : nil
  }

  /// The last entry that begins at an offset or before it.
  private func index(notBehind offset: Int) -> Int {
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

  /// The differences between entries of two versions, which stand in git's order of names.
  private func changes(to new: [TreeEntry], from old: [TreeEntry]) -> [FolderChange] {
    var changes: [FolderChange] = []
    var (left, right) = (old[...], new[...])
    while !left.isEmpty || !right.isEmpty {
      let isOnlyOld = left.first.map { entry in right.first.map(entry.precedes) ?? true } ?? false
      let isOnlyNew = right.first.map { entry in left.first.map(entry.precedes) ?? true } ?? false
      let before = isOnlyNew ? nil : left.popFirst()
      let after = isOnlyOld ? nil : right.popFirst()
      if before?.id != after?.id || before?.mode != after?.mode {
        changes.append(FolderChange(before: before, after: after))
      }
    }
    return changes
  }
}

extension TreeEntry {
  /// Whether it stands before another in git, which sorts a folder `a` as `a/`.
  fileprivate func precedes(_ other: TreeEntry) -> Bool {
    guard !nameBytes.elementsEqual(other.nameBytes) else { return false }
    return sortKey.lexicographicallyPrecedes(other.sortKey)
  }

  private var sortKey: [UInt8] {
    Array(nameBytes) + (kind == .folder ? [UInt8(ascii: "/")] : [])
  }
}
