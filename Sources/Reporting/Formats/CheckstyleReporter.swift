public import Source

/// Diagnostics as the XML of Checkstyle, which many review tools read.
public struct CheckstyleReporter: Reporter {
  /// The name on the command line.
  public static let name = "checkstyle"

  /// What the format is for.
  public static let abstract = "the XML of Checkstyle, for review tools"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes the files with their errors; columns count UTF-16 code units, as in Java.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    var places = TextPlaces()
    let files = diagnostics.byFile().map { path, diagnostics in
      XMLElement(
        "file", [("name", options.path(of: path))],
        children: diagnostics.map { error($0, at: places.places(of: $0).start) })
    }
    return XMLElement("checkstyle", [("version", "4.3")], children: files).document()
  }

  private func error(_ diagnostic: Diagnostic, at place: TextPlaces.Place) -> XMLElement {
    XMLElement(
      "error",
      [
        ("line", String(place.line)), ("column", String(place.column)),
        ("severity", diagnostic.severity.checkstyle), ("message", diagnostic.messageWithHelp),
        ("source", "nextup.\(diagnostic.defect.rule.name)"),
      ])
  }
}

extension Severity {
  /// The severity in the words of Checkstyle.
  fileprivate var checkstyle: String { self == .note ? "info" : rawValue }
}
