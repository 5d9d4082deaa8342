public import Source

/// Diagnostics as JUnit XML, which nearly every CI service shows as tests.
///
/// A file is a suite, an error or a warning a failed test; a note is a passed one with output.
public struct JUnitReporter: Reporter {
  /// The name on the command line.
  public static let name = "junit"

  /// What the format is for.
  public static let abstract = "JUnit XML, for the test view of CI"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes the suites; one passed test where nothing was found, since some services take an empty
  /// report for a failure.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    var suites = diagnostics.byFile().map { path, diagnostics in
      suite(
        options.path(of: path), tests: diagnostics.map(test), failures: diagnostics.failures)
    }
    if suites.isEmpty {
      let test = XMLElement("testcase", [("classname", "nextup"), ("name", summary.sentence)])
      suites.append(suite("nextup", tests: [test], failures: 0))
    }
    let counts = [
      ("tests", String(max(1, diagnostics.count))), ("failures", String(diagnostics.failures)),
    ]
    return XMLElement("testsuites", [("name", "nextup check")] + counts, children: suites)
      .document()
  }

  private func suite(_ name: String, tests: [XMLElement], failures: Int) -> XMLElement {
    XMLElement(
      "testsuite",
      [("name", name), ("tests", String(tests.count)), ("failures", String(failures))],
      children: tests)
  }

  private func test(_ diagnostic: Diagnostic) -> XMLElement {
    let place = "\(diagnostic.start.line):\(diagnostic.start.column)"
    let path = options.path(of: diagnostic.path)
    let text = "\(path):\(place): \(diagnostic.messageWithHelp)"
    let outcome =
      diagnostic.isFailure
      ? XMLElement(
        "failure",
        [("type", diagnostic.severity.rawValue), ("message", diagnostic.defect.message)],
        text: text)
      : XMLElement("system-out", text: text)
    return XMLElement(
      "testcase",
      [
        ("classname", path), ("name", "\(diagnostic.defect.rule.name) at \(place)"),
        ("file", path), ("line", String(diagnostic.start.line)),
      ], children: [outcome])
  }
}

extension Diagnostic {
  /// Whether it fails a test.
  fileprivate var isFailure: Bool { severity > .note }
}

extension Collection<Diagnostic> {
  /// How many fail a test.
  fileprivate var failures: Int { count { $0.isFailure } }
}
