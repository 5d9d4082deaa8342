import ArgumentParser
import BacklogModel
import Lint
import Source

/// Which findings of a check are known already and left out.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Leave out the findings that a file lists.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write the present findings into a file for --baseline, and report none.",
      valueName: "file"), completion: .file())
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      """
      Report only what came since a revision: what is not found where its history and that of \
      the present state part.
      """, valueName: "rev"), completion: .revisions)
  var since: String?

  /// The findings that no file and no earlier state knows.
  ///
  /// Which lines of the file are of no use any more can only be said where no revision hid findings.
  func new(of diagnostics: [Diagnostic], in check: CheckRun) async throws -> [Diagnostic] {
    var left = diagnostics
    if let earlier = await check.earlierDiagnostics() {
      left = Baseline(of: earlier).new(of: left).new
    }
    guard let baseline else { return left }
    let known = try Baseline(
      reading: SourceFile(
        path: baseline,
        bytes: try FileSystem.read(baseline, as: baseline, limit: Baseline.largestFile)))
    let (new, count) = known.new(of: left)
    let unused = since == nil ? max(0, known.count - count) : 0
    if since == nil || count > 0 {
      Output.complain(Self.remark(known: count, unused: unused, in: baseline))
    }
    return new
  }

  /// Writes the findings down; says whether that was asked for.
  func isWritten(_ diagnostics: [Diagnostic]) throws -> Bool {
    guard let writeBaseline else { return false }
    try FileSystem.write(Array(Baseline.text(of: diagnostics).utf8), to: writeBaseline)
    Output.complain(
      "known in \(writeBaseline) from now on: \(diagnostics.count.counted("finding"))")
    return true
  }

  private static func remark(known: Int, unused: Int, in path: String) -> String {
    "left out \(known) findings that \(path) knows"
      + (unused == 0 ? "" : "; \(unused) of its lines are no longer needed")
  }
}
