import ArgumentParser
import Reporting
import Source

/// A report that goes into a file: `sarif=out.sarif`.
struct ReportOutput: ExpressibleByArgument {
  /// What writes it.
  let format: ReportFormatName

  /// The file.
  let path: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="),
      let format = ReportFormatName(argument: String(argument[..<equals]))
    else { return nil }
    self.format = format
    path = String(argument[argument.index(after: equals)...])
    if path.isEmpty { return nil }
  }

  static var defaultCompletionKind: CompletionKind {
    .list(ReportFormatName.allValueStrings.map { "\($0)=" })
  }

  /// Finds out before the work whether the file can be written; an earlier report stays until then.
  func begin() throws(FileTreeError) { try FileSystem.tryWriting(to: path) }

  /// Writes the report, never with colours.
  func write(_ report: CheckReport) throws(FileTreeError) {
    try FileSystem.write(report.text(in: format, isColored: false), to: path)
  }
}
