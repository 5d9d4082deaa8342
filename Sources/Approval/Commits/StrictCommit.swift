/// A commit read more strictly than git reads it, so that nobody can show one text to the verifier
/// of a signature and another to the reader of the commit.
///
/// git lets several things pass that make a signature or a name ambiguous: text after a NUL, a
/// second author, further headers that begin with `gpgsig` and are not signed. A commit that has any
/// of them gives no evidence.
public struct StrictCommit: Sendable, Hashable {
  /// What was signed: the commit without its signature.
  public let payload: [UInt8]

  /// The armoured signature with its last line feed; `nil` if the commit is not signed.
  public let signature: [UInt8]?

  /// The bytes of the message.
  public let message: [UInt8]

  /// Why a commit gives no evidence.
  public struct Refusal: Error, Sendable, Hashable {
    /// What is wrong with it, in a clause: "it has two authors".
    public let reason: String
  }

  /// Reads the raw bytes of a commit, without the header of git's object.
  ///
  /// - Throws: `Refusal` unless there are a tree, then parents, then one author, then one committer,
  ///   then other headers with at most one `gpgsig`, then a blank line.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    if bytes.contains(0) { throw Refusal(reason: "it has a NUL byte") }
    var reader = HeaderReader(bytes)
    try reader.readLeadingHeaders()
    try reader.readOtherHeaders()
    payload = reader.payload + bytes[reader.offset...]
    signature = reader.signature
    message = Array(bytes[reader.offset...].dropFirst())
    if let signature { try Self.check(signature) }
  }

  /// Refuses a signature that is more than one armoured block.
  private static func check(_ signature: [UInt8]) throws(Refusal) {
    let lines = signature.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let dashes = lines.indices.filter { lines[$0].starts(with: "-----".utf8) }
    guard dashes.first == 0, dashes == [0, lines.count - 2], lines.last?.isEmpty == true else {
      throw Refusal(reason: "its signature is not one armoured block")
    }
  }
}

/// Reads headers line by line and keeps those that were signed.
private struct HeaderReader {
  private let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var payload: [UInt8] = []
  private(set) var signature: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tree, the parents, the author and the committer, each where git writes it.
  mutating func readLeadingHeaders() throws(StrictCommit.Refusal) {
    guard take("tree") else { throw StrictCommit.Refusal(reason: "it does not begin with a tree") }
    while take("parent") {}
    guard take("author") else { throw StrictCommit.Refusal(reason: "it has no author") }
    guard take("committer") else { throw StrictCommit.Refusal(reason: "it has no committer") }
  }

  /// Everything else up to the blank line, where it stops.
  mutating func readOtherHeaders() throws(StrictCommit.Refusal) {
    while let line = peek(), !line.isEmpty {
      let lines = takeHeader()
      let name = line.prefix { $0 != UInt8(ascii: " ") }
      if ["tree", "parent", "author", "committer"].contains(where: { name.elementsEqual($0.utf8) })
      {
        throw StrictCommit.Refusal(
          reason: "it has the header '\(String(decoding: name, as: UTF8.self))' twice")
      }
      if line.first == UInt8(ascii: " ") {
        throw StrictCommit.Refusal(reason: "a header of it begins with a blank")
      }
      guard name.starts(with: "gpgsig".utf8) else {
        payload += bytes[lines.lowerBound..<lines.upperBound]
        continue
      }
      guard name.elementsEqual("gpgsig".utf8), signature == nil else {
        throw StrictCommit.Refusal(reason: "it has more than one signature")
      }
      signature = unfolded(lines, after: "gpgsig ")
    }
    if offset >= bytes.count {
      throw StrictCommit.Refusal(reason: "no blank line ends its headers")
    }
  }

  /// The line at the offset, without its line feed; `nil` at the end.
  private func peek() -> ArraySlice<UInt8>? {
    guard offset < bytes.count else { return nil }
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return bytes[offset..<end]
  }

  /// Takes a header of one line by its name.
  private mutating func take(_ name: String) -> Bool {
    guard let line = peek(), line.starts(with: (name + " ").utf8) else { return false }
    let end = min(line.endIndex + 1, bytes.count)
    payload += bytes[offset..<end]
    offset = end
    return true
  }

  /// Takes a line and those after it that begin with a blank.
  private mutating func takeHeader() -> Range<Int> {
    let start = offset
    repeat {
      offset = min((peek()?.endIndex ?? bytes.count) + 1, bytes.count)
    } while offset < bytes.count && bytes[offset] == UInt8(ascii: " ")
    return start..<offset
  }

  /// The value of a header of several lines, without the blank that begins each further line.
  private func unfolded(_ lines: Range<Int>, after name: String) -> [UInt8] {
    var value: [UInt8] = []
    var isLineStart = false
    for byte in bytes[lines].dropFirst(name.utf8.count) {
      if isLineStart, byte == UInt8(ascii: " ") {
        isLineStart = false
        continue
      }
      value.append(byte)
      isLineStart = byte == UInt8(ascii: "\n")
    }
    return value
  }
}
