/// A criterion as it was and as it is: the same condition in two versions of an item.
public struct CriterionPair: Sendable, Hashable {
  /// The criterion before; `nil` if it is new.
  public let before: Criterion?

  /// The criterion now; `nil` if it was removed.
  public let after: Criterion?

  /// Makes a pair; one of the two is there.
  init(_ before: Criterion?, _ after: Criterion?) {
    self.before = before
    self.after = after
  }

  /// Whether its words are different now; where they stand and its box do not matter.
  public var isReworded: Bool {
    guard let before, let after else { return false }
    return !before.saysTheSame(as: after)
  }

  /// Whether it has another number now.
  public var isRenumbered: Bool {
    guard let before, let after else { return false }
    return before.number != after.number
  }

  /// Whether its box was ticked, cleared, added or taken away.
  public var isRemarked: Bool {
    guard let before, let after else { return false }
    return before.isDone != after.isDone
  }

  /// Whether anything about it changed.
  public var isChanged: Bool {
    before == nil || after == nil || isReworded || isRenumbered || isRemarked
  }
}

extension Criterion {
  /// Whether two have the same words, in their text, their steps and what stands below them.
  func saysTheSame(as other: Criterion) -> Bool {
    text == other.text && details.map(\.text) == other.details.map(\.text)
      && steps.map(\.keyword) == other.steps.map(\.keyword)
      && steps.map(\.text) == other.steps.map(\.text)
  }
}
