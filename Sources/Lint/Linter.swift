public import BacklogModel
public import Source

/// Checks a backlog by all rules that a configuration leaves on.
public struct Linter: Sendable {
  private let configuration: Configuration
  private let rules: [any Rule]
  private let settings: RuleSettings

  /// Makes a linter of a configuration.
  ///
  /// - Parameters:
  ///   - configuration: what says how much each rule weighs; the defaults where there is no file.
  ///   - profile: the name of a set of severities in the configuration.
  ///   - rules: the rules to run.
  /// - Throws: one line for each rule that the configuration names and nobody knows, or for a
  ///   profile that it does not have.
  public init(
    _ configuration: Configuration = Configuration(), profile: String? = nil,
    rules: [any Rule] = RuleCatalog.all
  ) throws(ConfigurationError) {
    self.configuration = configuration
    self.rules = rules
    settings = try RuleSettings(rules, configuration, profile: profile)
  }

  /// The names of the sets of severities: those of a configuration, then those that each has.
  public static func profiles(of configuration: Configuration) -> [String] {
    let own = configuration.profiles.keys.sorted()
    return own + BuiltInProfile.allCases.map(\.rawValue).filter { !own.contains($0) }
  }

  /// Checks a whole backlog, on all cores.
  ///
  /// - Parameters:
  ///   - backlog: the backlog.
  ///   - paths: the files and folders to report, from the root; empty for all. What rules know of
  ///     the rest of the backlog stays the same.
  ///   - history: facts of the past for the rules that need them; `nil` keeps those silent.
  ///   - pathExists: says whether a file or folder stands at a path below the root, for links;
  ///     `nil` leaves links to files unchecked.
  /// - Returns: what was found, sorted by path and place.
  public func check(
    _ backlog: Backlog, only paths: [String] = [], history: KnownHistory? = nil,
    pathExists: LintContext.PathLookup? = nil
  ) async -> [Diagnostic] {
    let context = LintContext(backlog, history: history, pathExists: pathExists)
    let found = await Inspection(
      context, rules: RuleSet(rules, settings: settings), settings: settings
    ).diagnostics()
    guard !paths.isEmpty else { return found }
    let wanted = Set(paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
    return found.filter { wanted.contains(path: $0.path) }
  }

  /// Checks one Markdown file that need not belong to a backlog.
  ///
  /// Its stories and criteria are looked at, and what the readers refuse is reported. Keys that
  /// items must have are not asked for.
  ///
  /// - Returns: what was found, in the order of the file.
  public func check(_ file: SourceFile) -> [Diagnostic] {
    let item = ItemReader(configuration).item(in: file)
    let rules = RuleSet(rules.filter(\.looksAtSingleFiles), settings: settings)
    return single(item, rules: rules).sortedByPlace()
  }

  /// Checks a plain text with one story a line; blank lines are left out.
  ///
  /// - Returns: what was found, in the order of the file.
  public func check(plain file: SourceFile) -> [Diagnostic] {
    let reader = ItemReader(configuration)
    let rules = RuleSet(
      rules.filter { $0.looksAtSingleFiles && $0.manual.id.group != "criteria" },
      settings: settings)
    let lines = LineTable(file.bytes)
    var stories: [PlacedStory] = []
    let found = lines.lines.flatMap { range -> [Diagnostic] in
      let line = SourceFile(path: file.path, bytes: Array(file.bytes[range]))
      guard line.bytes.contains(where: { !$0.isBlank }) else { return [] }
      let item = reader.item(in: line)
      stories += PlacedStory.all(of: item, in: file, at: range.lowerBound)
      return single(item, rules: rules).map { diagnostic in
        Diagnostic(
          diagnostic.defect.moved(by: range.lowerBound), severity: diagnostic.severity, in: file,
          lines: lines)
      }
    }
    return (found + compared(stories, rules: rules)).sortedByPlace()
  }

  private func compared(_ stories: [PlacedStory], rules: RuleSet) -> [Diagnostic] {
    let backlog = Backlog(configuration: configuration, items: [], order: nil)
    return Inspection(LintContext(backlog), rules: rules, settings: settings, checksKeys: false)
      .diagnostics(among: stories)
  }

  private func single(_ item: Item, rules: RuleSet) -> [Diagnostic] {
    let backlog = Backlog(configuration: configuration, items: [item], order: nil)
    let inspection = Inspection(
      LintContext(backlog), rules: rules, settings: settings, checksKeys: false)
    return inspection.diagnostics(of: item)
  }
}

extension Rule {
  /// Whether the rule means something for a file that belongs to no backlog.
  fileprivate var looksAtSingleFiles: Bool {
    ["story", "criteria", "gherkin"].contains(manual.id.group)
      || manual.id == "item/hidden-characters"
  }
}

extension Set<String> {
  /// Whether a path or one of the folders above it is in the set.
  fileprivate func contains(path: String) -> Bool {
    var path = path
    while !path.isEmpty {
      if contains(path) { return true }
      path = path.parentFolder
    }
    return contains(".")
  }
}

extension Defect {
  /// The same defect so many bytes further on.
  fileprivate func moved(by offset: Int) -> Defect {
    func moved(_ range: ByteRange) -> ByteRange {
      range.lowerBound + offset..<range.upperBound + offset
    }
    let fix = fix.map { fix in
      Fix(
        fix.title, isSafe: fix.isSafe,
        edits: fix.edits.map { TextEdit(moved($0.range), with: $0.replacement) })
    }
    return Defect(rule, at: moved(range), message, help: help, related: related, fix: fix)
  }
}
