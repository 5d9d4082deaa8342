import Reporting
import Source
import Testing

@Suite("The summary of a run")
struct ReportSummaryTests {
  private func diagnostic(_ severity: Severity, isFixSafe: Bool? = nil) -> Diagnostic {
    let fix = isFixSafe.map { Fix("Do it", isSafe: $0, edits: []) }
    return Diagnostic(
      Defect("a/b", at: 0..<0, "x", fix: fix), severity: severity,
      in: SourceFile(path: "a.md", text: ""))
  }

  private func sentence(_ diagnostics: [Diagnostic], files: Int = 40) -> String {
    ReportSummary(of: diagnostics, files: files).sentence
  }

  @Test("counts in words")
  func words() {
    #expect(sentence([], files: 1) == "No problems in 1 file")
    #expect(sentence([diagnostic(.error)], files: 0) == "1 error in 0 files")
    #expect(
      sentence([diagnostic(.note), diagnostic(.error), diagnostic(.note)])
        == "1 error and 2 notes in 40 files")
    #expect(
      sentence([diagnostic(.note), diagnostic(.error), diagnostic(.warning)])
        == "1 error, 1 warning and 1 note in 40 files")
  }

  @Test("says what can be fixed")
  func fixes() {
    let safe = diagnostic(.error, isFixSafe: true)
    let unsafe = diagnostic(.error, isFixSafe: false)
    #expect(sentence([safe]) == "1 error in 40 files; 1 can be fixed with --fix")
    #expect(sentence([unsafe]) == "1 error in 40 files; 1 can be fixed with --unsafe-fixes")
    #expect(
      sentence([safe, unsafe, unsafe])
        == "3 errors in 40 files; 1 can be fixed with --fix; 2 more with --unsafe-fixes")
  }
}
