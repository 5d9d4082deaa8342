public import BacklogModel
public import Source

/// One thing that can be wrong with a backlog: its manual, and how to find it.
///
/// A rule says what it looks at by the protocol that it adopts. One that adopts none of them is
/// reported by the readers while they read, and only described here.
public protocol Rule: Sendable {
  /// What people read about the rule; its ID names it in configuration and output.
  var manual: RuleManual { get }

  /// Enters the rule among those that look at the same.
  ///
  /// Each protocol below does so; only a rule that adopts several of them writes it. Casting every
  /// rule to every protocol instead takes longer than checking a file: Swift searches all
  /// conformances of the program at each first cast.
  func enter(_ rules: inout RuleSet)
}

extension Rule {
  /// Does nothing: the readers report the rule.
  public func enter(_ rules: inout RuleSet) {}
}

/// A rule about single items, which may run for many of them at once.
public protocol ItemRule: Rule {
  /// What is wrong with an item, in any order.
  func defects(in item: Item, of context: LintContext) -> [Defect]
}

extension ItemRule {
  /// Enters the rule among those about items.
  public func enter(_ rules: inout RuleSet) { rules.items.append(self) }
}

/// A rule about the single sprints, goals, personas, requests and releases.
public protocol RecordRule: Rule {
  /// What is wrong with a record, in any order.
  func defects(in record: Record, of context: LintContext) -> [Defect]
}

extension RecordRule {
  /// Enters the rule among those about records.
  public func enter(_ rules: inout RuleSet) { rules.records.append(self) }
}

/// A rule about `order.md`, which is only run when the order is readable.
public protocol RankingRule: Rule {
  /// What is wrong with the order, in any order.
  func defects(in order: Order, of context: LintContext) -> [Defect]
}

extension RankingRule {
  /// Enters the rule among those about the order.
  public func enter(_ rules: inout RuleSet) { rules.ranking.append(self) }
}

/// A rule about the backlog as a whole, which may find something in any file.
public protocol BacklogRule: Rule {
  /// What is wrong, and in which file, in any order.
  func findings(in context: LintContext) -> [Finding]
}

extension BacklogRule {
  /// Enters the rule among those about the backlog as a whole.
  public func enter(_ rules: inout RuleSet) { rules.backlog.append(self) }
}

/// A rule about single stories of open items, whose words are read once for all such rules.
protocol StoryRule: Rule {
  /// What is wrong with a story, in any order.
  func defects(in story: StoryWords, of context: LintContext) -> [Defect]
}

extension StoryRule {
  func enter(_ rules: inout RuleSet) { rules.words.story.append(self) }
}

/// A rule about the scenarios of open items and of `.feature` files, which are read once for all
/// such rules.
protocol ScenarioRule: Rule {
  /// What is wrong with the scenarios of an item that has some, in any order.
  func defects(in scenarios: [CheckedScenario], of item: Item) -> [Defect]
}

extension ScenarioRule {
  func enter(_ rules: inout RuleSet) { rules.scenarios.append(self) }
}

/// A rule about the criteria of open items, whose words are read once for all such rules.
protocol CriteriaRule: Rule {
  /// What is wrong with the criteria of an item that has some, in any order.
  func defects(in criteria: CriteriaWords, of context: LintContext) -> [Defect]
}

extension CriteriaRule {
  func enter(_ rules: inout RuleSet) { rules.words.criteria.append(self) }
}

/// A rule that compares the stories of a backlog, or of a file, with each other.
protocol StorySetRule: Rule {
  /// What is wrong with some stories, in any order.
  ///
  /// - Parameter stories: the stories of open items in the order of their files.
  func findings(among stories: [PlacedStory]) -> [Finding]
}

extension StorySetRule {
  func enter(_ rules: inout RuleSet) { rules.words.sets.append(self) }
}

/// A defect in one of the files of a backlog.
public struct Finding: Sendable {
  /// What is wrong.
  public let defect: Defect

  /// The file in which its range counts.
  public let file: SourceFile

  /// The ID of the item that it belongs to.
  public let item: String?

  /// Makes a finding in a file.
  public init(_ defect: Defect, in file: SourceFile, item: String? = nil) {
    self.defect = defect
    self.file = file
    self.item = item
  }

  /// Makes a finding in the file of an item.
  public init(_ defect: Defect, in item: Item) {
    self.init(defect, in: item.file, item: item.id?.text)
  }
}
