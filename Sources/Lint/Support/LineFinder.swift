import Source

/// Gives many places of one file, whose lines it reads once.
struct LineFinder {
  private let path: String
  private let lines: LineTable

  init(_ file: SourceFile) {
    path = file.path
    lines = LineTable(file.bytes)
  }

  /// A place that helps to understand a defect.
  func related(_ offset: Int, _ message: String) -> RelatedLocation {
    let index = lines.index(of: offset)
    let start = SourcePosition(
      line: index + 1, column: offset - lines.lines[index].lowerBound + 1, offset: offset)
    return RelatedLocation(path: path, start: start, message: message)
  }
}

extension RelatedLocation {
  /// A single place in another file.
  init(_ file: SourceFile, at offset: Int, _ message: String) {
    self.init(path: file.path, start: file.position(at: offset), message: message)
  }
}
