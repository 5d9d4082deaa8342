import BacklogModel
import Source

/// The rules about words, with what they share: each text is cut into words once.
struct WordRules: Sendable {
  /// The rules about single stories.
  var story: [any StoryRule] = []

  /// The rules about criteria.
  var criteria: [any CriteriaRule] = []

  /// The rules about stories beside each other.
  var sets: [any StorySetRule] = []

  /// What is wrong with the stories and criteria of an open item.
  func defects(in item: Item, of context: LintContext) -> [Defect] {
    guard !item.isClosed, item.isLegible else { return [] }
    var defects: [Defect] = []
    if !story.isEmpty {
      for sentence in item.text.stories {
        let words = StoryWords(sentence, in: item)
        for rule in story { defects += rule.defects(in: words, of: context) }
      }
    }
    if !criteria.isEmpty, !item.text.criteria.isEmpty {
      let words = CriteriaWords(item)
      for rule in criteria { defects += rule.defects(in: words, of: context) }
    }
    return defects
  }

  /// What is wrong with stories beside each other.
  func findings(among stories: [PlacedStory]) -> [Finding] {
    sets.flatMap { $0.findings(among: stories) }
  }
}
