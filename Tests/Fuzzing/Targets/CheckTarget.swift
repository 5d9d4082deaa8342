import BacklogModel
import Lint
import Reporting
import Source

/// `check` on one file: every finding has its place, and no report can steer what reads it.
public enum CheckTarget: FuzzTarget {
  /// The name on the command line.
  public static let name = "check"

  /// Checks the bytes, applies the safe fixes, and writes the findings in every format.
  public static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    guard let linter = try? Linter() else {
      throw FuzzFailure(description: "the rules cannot be set up")
    }
    let file = SourceFile(path: "PAY-1.md", bytes: bytes)
    let diagnostics = linter.check(file)
    try Places(file: file).demandInside(diagnostics.map(\.defect))
    let summary = ReportSummary(of: diagnostics, files: 1)
    for format in ReportFormat.all {
      let report = format.init(options: ReportOptions()).report(diagnostics, summary: summary)
      if let control = HarmlessText.firstControl(in: report) {
        throw FuzzFailure(description: "\(format.name) has the character \(control)")
      }
    }
    _ = linter.check(plain: file)
  }
}
