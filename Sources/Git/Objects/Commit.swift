public import Source

/// A commit, read from its raw bytes.
///
/// Parents are those that the commit itself names: grafts and replace references change nothing.
public struct Commit: Sendable, Hashable, Identifiable {
  /// The id under which it is stored.
  public let id: ObjectID

  /// The root folder.
  public let tree: ObjectID

  /// The parents, in order: none for a first commit, two or more for a merge.
  public let parents: [ObjectID]

  /// Who wrote the change; all empty if the commit does not say.
  public let author: Signature

  /// Who made the commit; all empty if the commit does not say.
  public let committer: Signature

  /// The whole object without git's header: what the id is a hash of.
  public let bytes: [UInt8]

  /// Where the message begins in `bytes`.
  private let messageStart: Int

  private let encoding: TextEncoding

  /// Reads a commit.
  ///
  /// As in git, the tree comes first and the parents follow it; `parent` lines further down are
  /// not parents. The first `author` and `committer` count.
  /// - Throws: `.failed` if it does not begin with a tree, or names a parent that is no id.
  public init(id: ObjectID, bytes: [UInt8]) throws(GitError) {
    self.id = id
    self.bytes = bytes
    let head = Self.head(of: bytes)
    messageStart = min(head.endIndex + 1, bytes.count)
    var parser = CommitHeaderParser(head)
    guard let first = parser.next(), first.name.elementsEqual("tree".utf8),
      let tree = ObjectID(hexadecimal: first.lines[0])
    else { throw Self.malformed(id, "it does not begin with a tree") }
    self.tree = tree
    var fields = Fields()
    for header in parser {
      guard fields.add(header.name, header.lines[0]) else {
        throw Self.malformed(id, "it names a parent that is not an object id")
      }
    }
    parents = fields.parents
    encoding = fields.encoding.map { TextEncoding(named: $0) } ?? .utf8
    author = Signature(parsing: fields.author ?? [], encoding: encoding)
    committer = Signature(parsing: fields.committer ?? [], encoding: encoding)
  }

  /// Whether it joins two or more lines of history.
  public var isMerge: Bool { parents.count > 1 }

  /// The text after the headers, with U+FFFD for bytes that are not text.
  public var message: String { encoding.decode(bytes[messageStart...]) }

  /// The first line of the message that is not empty.
  public var subject: String {
    message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// All headers in order, also unknown and repeated ones.
  public var headers: [CommitHeader] {
    CommitHeaderParser(Self.head(of: bytes)).map { header in
      CommitHeader(
        name: String(decoding: header.name, as: UTF8.self),
        value: Array(header.lines.joined(separator: [UInt8(ascii: "\n")])))
    }
  }

  /// The bytes of the headers, up to the empty line.
  public var headerBytes: ArraySlice<UInt8> { Self.head(of: bytes) }

  /// The bytes before the first empty line, with the line feed that ends the last header.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    if bytes.first == UInt8(ascii: "\n") { return bytes[..<0] }
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\n") { return bytes[...end] }
      start = end + 1
    }
    return bytes[...]
  }

  private static func malformed(_ id: ObjectID, _ reason: String) -> GitError {
    GitError(.failed, operation: "reading commit \(id)", message: "\(reason); run 'git fsck'")
  }
}

extension Commit {
  /// What the headers after the tree say.
  private struct Fields {
    var parents: [ObjectID] = []
    var author: ArraySlice<UInt8>?
    var committer: ArraySlice<UInt8>?
    var encoding: ArraySlice<UInt8>?
    private var isBehindParents = false

    /// Takes a header; `false` if it is a parent that is not an id.
    mutating func add(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
      if name.elementsEqual("parent".utf8), !isBehindParents {
        guard let parent = ObjectID(hexadecimal: value) else { return false }
        parents.append(parent)
        return true
      }
      isBehindParents = true
      if name.elementsEqual("author".utf8) {
        author = author ?? value
      } else if name.elementsEqual("committer".utf8) {
        committer = committer ?? value
      } else if name.elementsEqual("encoding".utf8) {
        encoding = encoding ?? value
      }
      return true
    }
  }
}
