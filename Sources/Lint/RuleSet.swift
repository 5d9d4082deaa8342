import Source

/// The rules of a run, by what they look at.
public struct RuleSet: Sendable {
  /// The rules about single items.
  var items: [any ItemRule] = []

  /// The rules about scenarios.
  var scenarios: [any ScenarioRule] = []

  /// The rules about records.
  var records: [any RecordRule] = []

  /// The rules about the order.
  var ranking: [any RankingRule] = []

  /// The rules about the backlog as a whole.
  var backlog: [any BacklogRule] = []

  /// The rules about words.
  var words = WordRules()

  /// The names of all of them, and of those that the readers report.
  let names: Set<RuleID>

  /// The rules about items that mean something for a `.feature` file.
  private(set) var features: [any ItemRule] = []

  /// Sorts rules; those that are off everywhere are left out.
  init(_ rules: [any Rule], settings: RuleSettings) {
    let rules = rules.filter { settings.isOn($0.manual.id) }
    names = Set(rules.map(\.manual.id))
    for rule in rules { rule.enter(&self) }
    features = items.filter {
      $0.manual.id.group == "gherkin" || $0.manual.id == "item/hidden-characters"
    }
  }
}
