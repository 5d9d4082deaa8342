public import Source

/// How output is laid out for its reader, and what a reader wants to know beside the findings.
public struct ReportOptions: Sendable {
  /// What a report says of a rule once, instead of with each of its findings.
  public struct Rule: Sendable {
    /// The name.
    public let id: RuleID

    /// What it finds, as a noun phrase.
    public let summary: String

    /// Why that is bad, in Markdown.
    public let rationale: String

    /// The severity where configuration says nothing.
    public let severity: Severity

    /// Describes a rule.
    public init(_ id: RuleID, _ severity: Severity, summary: String, rationale: String) {
      self.id = id
      self.severity = severity
      self.summary = summary
      self.rationale = rationale
    }
  }

  /// Whether to colour.
  public let isColored: Bool

  /// How many cells a line of the terminal has.
  public let width: Int

  /// The rules that were run.
  public let rules: [Rule]

  /// The version of the program.
  public let version: String

  /// The folder of the backlog's root below the root of the repository; empty where they are one.
  ///
  /// Services that show findings beside the code know paths from the root of the repository only.
  public let folder: String

  /// The way from the working directory down to the root of the backlog; empty where there is none.
  ///
  /// A person, a terminal and an editor look a path up from where they are.
  public let way: String

  /// Makes options; without a terminal, 100 cells and no colour are a good choice.
  public init(
    isColored: Bool = false, width: Int = 100, rules: [Rule] = [], version: String = "0",
    folder: String = "", way: String = ""
  ) {
    self.isColored = isColored
    self.width = width
    self.rules = rules
    self.version = version
    self.folder = folder
    self.way = way
  }

  /// How text is painted.
  var style: Style { Style(isColored: isColored) }

  /// The path of a diagnostic from the root of the repository.
  func path(of path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

  /// The path of a diagnostic as somebody in the working directory would type it.
  func shownPath(of path: String) -> String { way.isEmpty ? path : "\(way)/\(path)" }
}
