/// One thing that happened to the acceptance criteria of an item, as `diff` and `log` tell it.
public struct CriterionChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A criterion is new.
    case added
    /// A criterion is gone.
    case removed
    /// A criterion has other words.
    case reworded
    /// The box of a criterion was ticked.
    case done
    /// The ticked box of a criterion was cleared or taken away.
    case opened
    /// A number names another criterion now.
    case slid
  }

  /// What happened.
  public let kind: Kind

  /// The number of the criterion now, or the one that it had last; where a number slid, that number.
  public let number: Int

  /// The words that are gone, or that the number named; `nil` where none are.
  public let from: String?

  /// The words that are there now; `nil` for a criterion that is gone.
  public let to: String?
}

extension CriterionChange {
  /// What happened to one criterion: first its words, then its box.
  static func changes(of pair: CriterionPair) -> [CriterionChange] {
    guard let after = pair.after else {
      return [pair.before].compactMap { $0 }.map {
        CriterionChange(kind: .removed, number: $0.number, from: $0.words, to: nil)
      }
    }
    func change(_ kind: Kind, from: String? = nil) -> CriterionChange {
      CriterionChange(kind: kind, number: after.number, from: from, to: after.words)
    }
    guard let before = pair.before else { return [change(.added)] }
    var changes = pair.isReworded ? [change(.reworded, from: before.words)] : []
    let isDone = (before.isDone == true, after.isDone == true)
    if isDone.0 != isDone.1 { changes.append(change(isDone.1 ? .done : .opened)) }
    return changes
  }

  /// What happened to a number.
  init(_ slide: CriterionSlide) {
    self.init(
      kind: .slid, number: slide.number, from: slide.before.words, to: slide.after.words)
  }
}

extension Criterion {
  /// The words of the criterion, then those of the steps and the entries below it.
  fileprivate var words: String {
    let below = steps.filter { !range.contains($0.range.lowerBound) }
    let more = below.map { "\($0.keyword) \($0.text)" } + details.map(\.text)
    return more.isEmpty ? text : ([text] + more).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
