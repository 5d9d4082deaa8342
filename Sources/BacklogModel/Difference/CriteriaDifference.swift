/// What changed from one list of acceptance criteria to another.
///
/// A criterion is the same one if it has the same words; of those left, the ones that share most of
/// their words; of those left, the ones that have the same number. Each story of a text is compared
/// for itself, as numbers count within a story.
public struct CriteriaDifference: Sendable, Hashable {
  /// Every criterion of both lists, once: those of the new list in its order, then those removed.
  public let pairs: [CriterionPair]

  /// The numbers that name another criterion now, in the order of the old list.
  public let slides: [CriterionSlide]

  /// What happened, in the order of `pairs`, and then to the numbers.
  ///
  /// A box that was added or taken away without being ticked says nothing, and neither does another
  /// number of a criterion unless its old one names something else now.
  public var changes: [CriterionChange] {
    pairs.flatMap(CriterionChange.changes) + slides.map { CriterionChange($0) }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { !pairs.contains(where: \.isChanged) }

  /// Compares two lists of criteria, as `StoryDocument.criteria` gives them.
  public init(from old: [Criterion], to new: [Criterion]) {
    let stories = Set((old + new).map { $0.story ?? -1 }).sorted()
    let matchings = stories.map { story in
      CriteriaMatching(
        old.filter { ($0.story ?? -1) == story }, new.filter { ($0.story ?? -1) == story })
    }
    pairs = matchings.flatMap(\.kept) + matchings.flatMap(\.removed)
    slides = matchings.flatMap(\.slides)
  }

  /// The criteria that had a number before: one, unless the text has several stories.
  public func pairs(numbered number: Int) -> [CriterionPair] {
    pairs.filter { $0.before?.number == number }
  }
}
