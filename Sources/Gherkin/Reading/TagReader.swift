import Source

/// Reads the tags of a line, up to a comment.
struct TagReader {
  /// The tags before the first error.
  private(set) var tags: [Tag] = []

  /// A tag with a blank in it; the line is none of tags then.
  private(set) var error: GherkinError?

  /// Reads a line that begins with `@`.
  init(_ line: Line, in bytes: [UInt8]) {
    let visible = line.visible(in: bytes)
    let end = Self.comment(in: visible, of: bytes)
    var column = line.indent + 1
    var start = line.start
    while start < end, error == nil {
      var next = start + 1
      while next < end, bytes[next] != UInt8(ascii: "@") { next += 1 }
      read(start..<next, Location(line: line.number, column: column), bytes)
      column += bytes.codePoints(in: start..<next)
      start = next
    }
  }

  private mutating func read(_ item: Range<Int>, _ location: Location, _ bytes: [UInt8]) {
    let name = bytes.trimmed(item.lowerBound + 1..<item.upperBound)
    let range = item.lowerBound..<max(name.upperBound, item.lowerBound + 1)
    if name.contains(where: { bytes.whiteSpace(at: $0, before: name.upperBound) > 0 }) {
      error = GherkinError(kind: .blankInTag, location: location, range: range)
    } else {
      tags.append(Tag(name: "@" + bytes.string(name), location: location, range: range))
    }
  }

  /// Where a comment begins: at white space before a `#`.
  private static func comment(in line: Range<Int>, of bytes: [UInt8]) -> Int {
    for index in line where bytes[index] == UInt8(ascii: "#") {
      let end = bytes.trimmedEnd(of: line.lowerBound..<index)
      if end < index { return end }
    }
    return line.upperBound
  }
}
