/// A defect as it is reported: with its severity, its file and its place in people's units.
public struct Diagnostic: Sendable, Hashable {
  /// What is wrong, and where in bytes.
  public let defect: Defect

  /// How much it matters.
  public let severity: Severity

  /// The file as it was read.
  public let file: SourceFile

  /// The first byte of the defect.
  public let start: SourcePosition

  /// The end of the defect, exclusive.
  public let end: SourcePosition

  /// The line on which it starts, in bytes of the file and without its line end.
  private let line: ByteRange

  /// The ID of the item that it belongs to.
  public let item: String?

  /// The path of the file.
  public var path: String { file.path }

  /// Makes a diagnostic of a defect in a file.
  public init(_ defect: Defect, severity: Severity, in file: SourceFile, item: String? = nil) {
    self.defect = defect
    self.severity = severity
    self.file = file
    self.item = item
    start = file.position(at: defect.range.lowerBound)
    end = file.position(at: defect.range.upperBound)
    line = file.line(at: defect.range.lowerBound)
  }

  /// Makes a diagnostic of one of many defects in a file, with the lines read once for all.
  ///
  /// - Parameter lines: the lines of the same file.
  public init(
    _ defect: Defect, severity: Severity, in file: SourceFile, lines: LineTable, item: String? = nil
  ) {
    func position(_ offset: Int) -> SourcePosition {
      lines.position(at: min(max(offset, 0), file.bytes.count))
    }
    self.defect = defect
    self.severity = severity
    self.file = file
    self.item = item
    start = position(defect.range.lowerBound)
    end = position(defect.range.upperBound)
    line = lines.lines[start.line - 1]
  }

  /// The line on which it starts, without its line end.
  public var sourceLine: String { file.text(in: line) }

  /// The line around the place, and the part of that text that is meant, in bytes of its UTF-8.
  ///
  /// A line can have more bytes than anybody would look at, and many findings: only what is near
  /// is read.
  /// - Parameter reach: how many bytes before and after the beginning of the place.
  public func excerpt(reach: Int) -> (text: String, marked: Range<Int>) {
    var lower = max(line.lowerBound, start.offset - reach)
    while lower < start.offset, file.bytes[lower].isUTF8Continuation { lower += 1 }
    var upper = min(line.upperBound, start.offset + reach)
    while upper < line.upperBound, file.bytes[upper].isUTF8Continuation { upper += 1 }
    let last = end.line == start.line ? min(end.offset, upper) : upper
    let before = file.text(in: lower..<max(lower, start.offset)).utf8.count
    let marked = file.text(in: start.offset..<max(start.offset, last)).utf8.count
    return (file.text(in: lower..<max(lower, upper)), before..<(before + marked))
  }
}

extension UInt8 {
  /// Whether the byte goes on with a character that an earlier one began.
  fileprivate var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
