/// Splits the head of a commit into headers.
struct CommitHeaderParser: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  /// Takes the lines before the first empty line.
  init(_ head: ArraySlice<UInt8>) {
    rest = head
  }

  /// The name and the first line of the next header, and all its lines.
  mutating func next() -> (name: ArraySlice<UInt8>, lines: [ArraySlice<UInt8>])? {
    guard !rest.isEmpty else { return nil }
    let line = takeLine()
    let nameEnd = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
    var lines = [line[nameEnd...].dropFirst()]
    while rest.first == UInt8(ascii: " ") { lines.append(takeLine().dropFirst()) }
    return (line[..<nameEnd], lines)
  }

  /// Takes a line off, without its line feed.
  private mutating func takeLine() -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    defer { rest = rest[end...].dropFirst() }
    return rest[..<end]
  }
}
