public import Source

/// Diagnostics as one document in the format of reviewdog, which comments on any forge.
public struct RDJSONReporter: Reporter {
  /// The name on the command line.
  public static let name = "rdjson"

  /// What the format is for.
  public static let abstract = "one document for reviewdog"

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes a `DiagnosticResult`: columns count UTF-8 bytes from 1, ends are exclusive.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    let document: JSON = [
      "source": ["name": "nextup"],
      "diagnostics": .array(diagnostics.reviewdog(options)),
    ]
    return document.prettyEncoded()
  }
}

extension [Diagnostic] {
  /// The diagnostics as reviewdog reads them, in the order of paths and places.
  func reviewdog(_ options: ReportOptions) -> [JSON] {
    inReadingOrder().map { $0.reviewdog(options) }
  }
}

extension Diagnostic {
  fileprivate func reviewdog(_ options: ReportOptions) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("message", .string(messageWithHelp)),
      (
        "location",
        ["path": .string(options.path(of: path)), "range": ReviewdogRange.json(start, end)]
      ),
      ("severity", .string(severity == .note ? "INFO" : severity.rawValue.uppercased())),
      ("code", ["value": .string(defect.rule.name)]),
    ]
    if let fix = defect.fix {
      let suggestions = fix.edits.map { edit -> JSON in
        let start = file.position(at: edit.range.lowerBound)
        let end = file.position(at: edit.range.upperBound)
        return ["range": ReviewdogRange.json(start, end), "text": .string(edit.replacement)]
      }
      members.append(("suggestions", .array(suggestions)))
    }
    return .object(members)
  }
}

/// A range as reviewdog reads it.
private enum ReviewdogRange {
  static func json(_ start: SourcePosition, _ end: SourcePosition) -> JSON {
    ["start": json(start), "end": json(end)]
  }

  private static func json(_ position: SourcePosition) -> JSON {
    ["line": .integer(position.line), "column": .integer(position.column)]
  }
}
