public import Source

/// A folder in git, read from its raw bytes.
public struct Tree: Sendable, Hashable, Identifiable {
  /// The id under which it is stored.
  public let id: ObjectID

  /// The entries, in the order in which they are stored.
  public let entries: [TreeEntry]

  /// Reads a folder: a mode in octal digits, a blank, a name, NUL and 20 bytes of id, repeated.
  ///
  /// - Throws: `.failed` where the bytes are anything else, or where a name is empty, `.`, `..` or
  ///   has a slash in it: git never writes such names, and they would lead out of the folder.
  public init(id: ObjectID, bytes: [UInt8]) throws(GitError) {
    self.id = id
    var parser = TreeParser(bytes: bytes)
    var entries: [TreeEntry] = []
    entries.reserveCapacity(bytes.count / 40)
    while let entry = try parser.next(of: id) { entries.append(entry) }
    self.entries = entries
  }

  /// The entries of a name in the raw bytes of a folder: at most one, unless the folder is hostile.
  ///
  /// - Throws: as `init(id:bytes:)`.
  public static func entries(
    named name: [UInt8], in bytes: [UInt8], of id: ObjectID
  ) throws(GitError) -> [TreeEntry] {
    var parser = TreeParser(bytes: bytes)
    var found: [TreeEntry] = []
    while let entry = try parser.next(of: id) {
      let isNamed = entry.nameBytes.count == name.count && entry.nameBytes.elementsEqual(name)
      if isNamed { found.append(entry) }
    }
    return found
  }
}

/// Reads the entries of a raw tree one after the other, without copying their names.
struct TreeParser {
  private let bytes: [UInt8]

  /// Where the next entry begins.
  private(set) var offset = 0

  /// Begins at the first entry, or at the beginning of another one.
  init(bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next(of id: ObjectID) throws(GitError) -> TreeEntry? {
    guard offset < bytes.count else { return nil }
    guard let mode = readMode(), let name = readName(), let entryID = readID() else {
      throw Self.malformed(id, "it is cut off or no tree")
    }
    guard Self.isPlain(name) else {
      throw Self.malformed(id, "it has an entry that is named '\(name.map(Self.visible).joined())'")
    }
    return TreeEntry(mode: mode, nameBytes: name, id: entryID)
  }

  /// Octal digits and a blank.
  private mutating func readMode() -> UInt32? {
    var mode: UInt32 = 0
    let start = offset
    while offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(bytes[offset]) {
      mode = mode << 3 | UInt32(bytes[offset] & 7)
      offset += 1
    }
    guard (1...7).contains(offset - start), offset < bytes.count,
      bytes[offset] == UInt8(ascii: " ")
    else { return nil }
    offset += 1
    return mode
  }

  /// Bytes up to a NUL.
  private mutating func readName() -> ArraySlice<UInt8>? {
    guard let end = bytes[offset...].firstIndex(of: 0) else { return nil }
    defer { offset = end + 1 }
    return bytes[offset..<end]
  }

  /// 20 bytes.
  private mutating func readID() -> ObjectID? {
    guard bytes.count - offset >= ObjectID.byteCount else { return nil }
    defer { offset += ObjectID.byteCount }
    return bytes.withUnsafeBytes {
      ObjectID(loading: UnsafeRawBufferPointer(rebasing: $0[offset...]))
    }
  }

  /// Whether a name stays in its folder.
  private static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
    let isDots = name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
    return !isDots && !name.contains(UInt8(ascii: "/"))
  }

  /// A byte of a hostile name, safe to print.
  private static func visible(_ byte: UInt8) -> String {
    (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "?"
  }

  private static func malformed(_ id: ObjectID, _ reason: String) -> GitError {
    GitError(.failed, operation: "reading folder \(id)", message: "\(reason); run 'git fsck'")
  }
}
