import BacklogModel
import Source

/// One run of some rules over one backlog.
struct Inspection: Sendable {
  private let context: LintContext
  private let settings: RuleSettings
  private let schema: ItemSchema?
  private let rules: RuleSet

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - context: the backlog.
  ///   - rules: the rules that run.
  ///   - settings: their severities.
  ///   - checksKeys: whether the keys of front matter are compared with those that items have.
  init(
    _ context: LintContext, rules: RuleSet, settings: RuleSettings, checksKeys: Bool = true
  ) {
    self.context = context
    self.rules = rules
    self.settings = settings
    schema = checksKeys ? ItemSchema(context.configuration) : nil
  }

  /// Looks at everything, at the items on all cores; sorted by path and place.
  func diagnostics() async -> [Diagnostic] {
    async let wide = ofRecords() + ofOrder() + ofBacklog() + ofUnreadable() + ofMissingFolder()
    let narrow = await Parallel.map(context.backlog.items + context.backlog.features) {
      found(in: $0)
    }
    return settled(narrow.flatMap { $0 } + (await wide))
  }

  /// Looks at everything on one core; sorted by path and place.
  func diagnosticsInTurn() -> [Diagnostic] {
    let narrow = (context.backlog.items + context.backlog.features).flatMap { found(in: $0) }
    let wide = ofRecords() + ofOrder() + ofBacklog() + ofUnreadable() + ofMissingFolder()
    return settled(narrow + wide)
  }

  /// Looks at one item by itself, and at its stories beside each other.
  func diagnostics(of item: Item) -> [Diagnostic] {
    let twins = reported(rules.words.findings(among: PlacedStory.all(of: item)))
    let found = found(in: item) + twins
    guard let comments = SuppressedFile(item.file, item: item.id?.text) else { return found }
    return comments.apply(to: found, settings: settings) { rules.names.contains($0) }
  }

  private func found(in item: Item) -> [Diagnostic] {
    let isFeature = item.path.isFeature
    var defects = item.defects + (isFeature ? [] : schema?.defects(of: item) ?? [])
    for rule in isFeature ? rules.features : rules.items {
      defects += rule.defects(in: item, of: context)
    }
    let scenarios = rules.scenarios.isEmpty ? [] : item.checkedScenarios(of: context)
    if !scenarios.isEmpty {
      for rule in rules.scenarios { defects += rule.defects(in: scenarios, of: item) }
    }
    if !isFeature { defects += rules.words.defects(in: item, of: context) }
    return diagnostics(defects, in: item.file, item: item.id?.text)
  }

  /// Compares stories with each other; sorted by path and place.
  func diagnostics(among stories: [PlacedStory]) -> [Diagnostic] {
    reported(rules.words.findings(among: stories)).sortedByPlace()
  }

  /// What comments in the files leave of the findings, sorted by path and place.
  private func settled(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let backlog = context.backlog
    let others = backlog.records.map(\.file) + [backlog.order?.file].compactMap { $0 }
    let comments =
      (backlog.items + backlog.features).compactMap { item in
        SuppressedFile(item.file, item: item.id?.text).map { (item.path, $0) }
      } + others.compactMap { file in SuppressedFile(file).map { (file.path, $0) } }
    guard !comments.isEmpty else { return diagnostics.sortedByPlace() }
    var found = Dictionary(grouping: diagnostics, by: \.path)
    for (path, file) in comments {
      found[path] = file.apply(to: found[path] ?? [], settings: settings) { rule in
        rules.names.contains(rule) && settings.severity(of: rule, at: path) != nil
      }
    }
    return found.values.flatMap { $0 }.sortedByPlace()
  }

  private func ofRecords() -> [Diagnostic] {
    context.backlog.records.flatMap { record in
      let found = rules.records.flatMap { $0.defects(in: record, of: context) }
      return diagnostics(record.defects + found, in: record.file)
    }
  }

  private func ofOrder() -> [Diagnostic] {
    guard let order = context.backlog.order else { return [] }
    let found = order.isReadable ? rules.ranking.flatMap { $0.defects(in: order, of: context) } : []
    return diagnostics(order.defects + found, in: order.file)
  }

  private func ofBacklog() -> [Diagnostic] {
    let stories = context.items.flatMap(PlacedStory.all)
    return reported(
      rules.backlog.flatMap { $0.findings(in: context) } + rules.words.findings(among: stories))
  }

  private func reported(_ findings: [Finding]) -> [Diagnostic] {
    Dictionary(grouping: findings) { $0.file.path }.values.flatMap { findings in
      findings.first.map { first in
        diagnostics(findings.map(\.defect), in: first.file, item: first.item)
      } ?? []
    }
  }

  private func ofUnreadable() -> [Diagnostic] {
    context.backlog.unreadable.flatMap { path, message in
      diagnostics(
        [Defect("item/limit", at: 0..<0, message)], in: SourceFile(path: path, bytes: []))
    }
  }

  private func ofMissingFolder() -> [Diagnostic] {
    context.backlog.missingFolder.map { diagnostics([$0.defect], in: $0.file) } ?? []
  }

  private func diagnostics(
    _ defects: [Defect], in file: SourceFile, item: String? = nil
  ) -> [Diagnostic] {
    guard !defects.isEmpty else { return [] }
    let lines = LineTable(file.bytes)
    return defects.bounded(by: lines).compactMap { defect in
      settings.severity(of: defect.rule, at: file.path).map {
        Diagnostic(defect, severity: $0, in: file, lines: lines, item: item)
      }
    }
  }
}

extension Array<Diagnostic> {
  /// Sorted by path, place, rule and message: the same whatever order they were found in.
  func sortedByPlace() -> [Diagnostic] {
    sorted { left, right in
      if left.path != right.path { return left.path < right.path }
      let (first, second) = (left.defect, right.defect)
      return (first.range.lowerBound, first.range.upperBound, first.rule.name, first.message)
        < (second.range.lowerBound, second.range.upperBound, second.rule.name, second.message)
    }
  }
}
