import Source

/// Walks through two versions of a folder side by side: what the bytes have in common is passed over, and
/// the entries between that are read one by one.
struct FolderDifference {
  /// The names that stand for something else, in git's order of names.
  private(set) var changes: [FolderChange] = []

  /// Runs of entries of the new version that the old one does not have, by their indices.
  private(set) var touched: [Range<Int>] = []

  /// Where each entry of the new version begins, and where the last one ends.
  private(set) var starts: [Int32] = []

  private let old: FolderVersion
  private let bytes: [UInt8]
  private let id: ObjectID

  /// The entry of the old version that comes next, and where the next one of the new version begins.
  private var (index, offset) = (0, 0)

  /// Compares a version with the bytes of another one.
  ///
  /// - Parameter id: the folder, for errors.
  /// - Throws: as `Repository.tree(_:)`.
  init(
    from old: FolderVersion, to bytes: [UInt8], of id: ObjectID
  ) throws(GitError) {
    self.old = old
    self.bytes = bytes
    self.id = id
    starts.reserveCapacity(old.starts.count)
    while index < old.count || offset < bytes.count {
      skip()
      try step()
    }
    starts.append(Int32(offset))
  }

  /// Passes over the entries that both have here.
  private mutating func skip() {
    let start = Int(old.starts[index])
    let same = CommonEnds.prefix(of: old.bytes, from: start, and: bytes, from: offset)
    let next = old.index(notBehind: start + same)
    let shift = Int32(offset - start)
    let known = old.starts[index..<next]
    starts += shift == 0 ? Array(known) : known.map { $0 + shift }
    offset += Int(old.starts[next]) - start
    index = next
  }

  /// Reads an entry of one version, or of both where they have the same name.
  private mutating func step() throws(GitError) {
    var left = TreeParser(bytes: old.bytes, from: Int(old.starts[index]))
    var right = TreeParser(bytes: bytes, from: offset)
    var (before, after) = (try left.next(of: id), try right.next(of: id))
    if let old = before, let new = after {
      if old.precedes(new) { after = nil }
      if new.precedes(old) { before = nil }
    }
    if before != nil { index += 1 }
    if after != nil {
      touch(starts.count)
      starts.append(Int32(offset))
      offset = right.offset
    }
    guard before?.id != after?.id || before?.mode != after?.mode else { return }
    changes.append(FolderChange(before: before, after: after))
  }

  /// Notes an entry that is not in the old version.
  private mutating func touch(_ index: Int) {
    let first = touched.last?.upperBound == index ? touched.removeLast().lowerBound : index
    touched.append(first..<(index + 1))
  }
}

extension TreeEntry {
  /// Whether it stands before another in git, which sorts a folder `a` as `a/`.
  func precedes(_ other: TreeEntry) -> Bool {
    let (left, right) = (nameBytes, other.nameBytes)
    let shorter = min(left.count, right.count)
    let same =
      (0..<shorter).first { left[left.startIndex + $0] != right[right.startIndex + $0] } ?? shorter
    if same == left.count, same == right.count { return false }
    return byte(same) < other.byte(same)
  }

  /// A byte of the name as git sorts it; -1 behind its end.
  private func byte(_ number: Int) -> Int {
    if number < nameBytes.count { return Int(nameBytes[nameBytes.startIndex + number]) }
    return kind == .folder ? Int(UInt8(ascii: "/")) : -1
  }
}
