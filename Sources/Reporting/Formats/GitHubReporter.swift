public import Source

/// Diagnostics as workflow commands of GitHub Actions, which shows them beside the changed lines.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a
/// word. So the first ten of each become annotations, and the others stand in the log.
public struct GitHubReporter: Reporter {
  /// The name on the command line.
  public static let name = "github"

  /// What the format is for.
  public static let abstract = "annotations of GitHub Actions"

  /// How many annotations of one severity GitHub shows for a step.
  static let limit = 10

  private let options: ReportOptions

  /// Makes a reporter.
  public init(options: ReportOptions) { self.options = options }

  /// Writes the annotations, the findings that there was no place for, and the counts.
  public func report(_ diagnostics: [Diagnostic], summary: ReportSummary) -> [UInt8] {
    var text = ""
    var left: [Diagnostic] = []
    var places = TextPlaces()
    var shown: [Severity: Int] = [:]
    for diagnostic in diagnostics.bySeverity() {
      shown[diagnostic.severity, default: 0] += 1
      if shown[diagnostic.severity, default: 0] <= Self.limit {
        text += annotation(of: diagnostic, &places)
      } else {
        left.append(diagnostic)
      }
    }
    if !left.isEmpty { text += log(of: left) }
    return Array((text + summary.sentence + "\n").utf8)
  }

  private func annotation(of diagnostic: Diagnostic, _ places: inout TextPlaces) -> String {
    let (start, end) = places.places(of: diagnostic)
    var properties = [
      ("file", options.path(of: diagnostic.path)), ("line", String(start.line)),
      ("endLine", String(diagnostic.lastLine)),
    ]
    if start.line == end.line {
      properties.append(("col", String(start.column)))
      properties.append(("endColumn", String(max(start.column, end.column - 1))))
    }
    properties.append(("title", diagnostic.defect.rule.name))
    return WorkflowCommand.line(
      diagnostic.severity.workflowCommand, properties, message: diagnostic.messageWithHelp)
  }

  /// The rest, folded; a bullet keeps a path from being read as a command.
  private func log(of diagnostics: [Diagnostic]) -> String {
    let plain = Style(isColored: false)
    let lines = diagnostics.map {
      "- " + DiagnosticHeading($0, path: options.path(of: $0.path)).text(in: plain) + "\n"
    }
    let title = "\(lines.count) more that GitHub shows no annotations for"
    return WorkflowCommand.line("group", [], message: title) + lines.joined()
      + WorkflowCommand.line("endgroup", [], message: "")
  }
}

extension Severity {
  /// The command that annotates with this severity.
  fileprivate var workflowCommand: String { self == .note ? "notice" : rawValue }
}
