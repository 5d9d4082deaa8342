public import Source

/// What a configuration says of a rule.
public enum RuleSetting: Sendable, Hashable {
  /// The rule is not run.
  case off
  /// Its findings have this severity.
  case severity(Severity)

  /// Reads `error`, `warning`, `note` or `off`.
  init?(_ text: String) {
    if text.lowercased() == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text.lowercased()) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}
