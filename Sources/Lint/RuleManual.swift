public import Source

/// What people read about a rule; `nextup rule` and the pages of `docs/rules` are made from it.
public struct RuleManual: Sendable {
  /// Whether `check --fix` can help.
  public enum Fixes: String, Sendable {
    /// Somebody has to decide.
    case never = "none"
    /// Only `--unsafe-fixes` changes something, since it is a guess.
    case unsafe = "sometimes, with --unsafe-fixes"
    /// `--fix` puts right what is certain; the rest is left or needs `--unsafe-fixes`.
    case sometimes = "where it is certain"
    /// `--fix` puts it right.
    case always = "always"
  }

  /// The name.
  public let id: RuleID

  /// The severity where configuration says nothing.
  public let severity: Severity

  /// What the rule finds, as a noun phrase: "a story that does not say for whom it is".
  public let summary: String

  /// Why that is bad, and what exactly counts, in Markdown.
  public let rationale: String

  /// How right it was on stories labelled by people, in Markdown; `nil` where there are none.
  public let accuracy: String?

  /// Whether it can be put right by the program.
  public let fixes: Fixes

  private let makeExamples: @Sendable () -> [RuleExample]

  /// Backlogs with and without the defect, read anew at each call: no check needs them.
  public var examples: [RuleExample] { makeExamples() }

  /// Writes a manual.
  public init(
    _ id: RuleID, _ severity: Severity, finds summary: String, because rationale: String,
    measured accuracy: String? = nil, fixes: Fixes = .never,
    examples: @autoclosure @escaping @Sendable () -> [RuleExample]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.accuracy = accuracy
    self.fixes = fixes
    makeExamples = examples
  }
}
