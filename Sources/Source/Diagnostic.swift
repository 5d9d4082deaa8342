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

  /// The line on which it starts, without its line end.
  public let sourceLine: String

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
    sourceLine = file.text(in: file.line(at: defect.range.lowerBound))
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
    sourceLine = file.text(in: lines.lines[start.line - 1])
  }
}
