import BacklogModel
import Source

/// What each rule weighs, by default, by configuration and by path.
struct RuleSettings: Sendable {
  private let base: [RuleID: RuleSetting]
  private let paths: [(pattern: PathPattern, rules: [String: RuleSetting])]
  private let backlog: String

  /// Joins the defaults of rules with a configuration: `rules`, then the profile, then `paths`.
  ///
  /// - Throws: one line for each rule that nobody knows, or for an unknown profile.
  init(
    _ rules: [any Rule], _ configuration: Configuration, profile: String?
  ) throws(ConfigurationError) {
    try Self.checkNames(in: configuration)
    var base: [RuleID: RuleSetting] = [:]
    for rule in rules { base[rule.manual.id] = .severity(rule.manual.severity) }
    var overrides = configuration.rules
    if let profile {
      overrides.merge(try Self.profile(profile, of: configuration)) { $1 }
    }
    for (name, setting) in overrides { base[RuleID(name)] = setting }
    self.base = base
    paths = configuration.paths.map { (PathPattern($0.pattern), $0.rules) }
    backlog = configuration.backlog.isEmpty ? "" : configuration.backlog + "/"
  }

  private static func checkNames(in configuration: Configuration) throws(ConfigurationError) {
    guard !configuration.ruleMentions.isEmpty else { return }
    let names = Set(RuleCatalog.all.map(\.manual.id.name))
    let unknown = configuration.ruleMentions.filter { !names.contains($0.name) }
    guard unknown.isEmpty else {
      throw ConfigurationError(
        unknown.map {
          ($0.place, "unknown rule '\($0.name)'" + RuleCatalog.suggestion(for: $0.name))
        })
    }
  }

  private static func profile(
    _ name: String, of configuration: Configuration
  ) throws(ConfigurationError) -> [String: RuleSetting] {
    if let profile = configuration.profiles[name] { return profile }
    if let profile = BuiltInProfile(rawValue: name) { return profile.settings }
    let names = Linter.profiles(of: configuration)
    let suggestion = Suggestion.phrase(for: name, among: names)
    throw ConfigurationError([
      (
        Configuration.fileName,
        "there is no profile '\(name)'\(suggestion) (profiles: \(names.joined(separator: ", ")))"
      )
    ])
  }

  /// Whether a rule is on for any file.
  func isOn(_ rule: RuleID) -> Bool {
    base[rule] != .off
      || paths.contains { $0.rules[rule.name].map { $0 != .off } ?? false }
  }

  /// The severity of a rule in a file; `nil` where it is off.
  ///
  /// Patterns fit whole paths, from the root or from the backlog folder; the last that fits counts.
  func severity(of rule: RuleID, at path: String) -> Severity? {
    var setting = base[rule] ?? .severity(.error)
    if !paths.isEmpty {
      let inside = path.hasPrefix(backlog) ? path.dropFirst(backlog.count) : path[...]
      let fitting = paths.last { entry in
        entry.rules[rule.name] != nil
          && (entry.pattern.matches(path) || entry.pattern.matches(inside))
      }
      setting = fitting?.rules[rule.name] ?? setting
    }
    if case .severity(let severity) = setting { return severity }
    return nil
  }
}
