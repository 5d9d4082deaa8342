/// The output formats that there are.
public enum ReportFormat {
  /// All formats, the default first; this is the one list of them.
  public static let all: [any Reporter.Type] = [
    TextReporter.self,
    ConciseReporter.self,
    GroupedReporter.self,
    JSONReporter.self,
    JSONLinesReporter.self,
    SARIFReporter.self,
    GitHubReporter.self,
    GitLabReporter.self,
    JUnitReporter.self,
    CheckstyleReporter.self,
    RDJSONReporter.self,
    RDJSONLinesReporter.self,
    MarkdownReporter.self,
  ]

  /// The format of a name; `nil` if there is none.
  public static func named(_ name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name }
  }
}
