import BacklogModel

/// What happened to the criteria of an item.
///
/// Criteria with the same words are the same ones, wherever they stand. Of the others those with the
/// same number are one that got other words; the rest came or went.
struct CriteriaChanges {
  private(set) var changes: [ItemChange] = []

  init(from old: [Criterion], to new: [Criterion]) {
    var byWords = Dictionary(grouping: old.indices.reversed()) { old[$0].words }
    var gone = Set(old.indices)
    var left: [Criterion] = []
    for criterion in new {
      guard let index = byWords[criterion.words]?.popLast() else {
        left.append(criterion)
        continue
      }
      gone.remove(index)
      compareBoxes(old[index], criterion)
    }
    var byNumber = Dictionary(grouping: gone.sorted(by: >)) { old[$0].number }
    for criterion in left {
      guard let index = byNumber[criterion.number]?.popLast() else {
        add(.criterionAdded, criterion, from: nil, to: criterion)
        continue
      }
      gone.remove(index)
      add(.criterionReworded, criterion, from: old[index], to: criterion)
      compareBoxes(old[index], criterion)
    }
    for index in gone.sorted() { add(.criterionRemoved, old[index], from: old[index], to: nil) }
  }

  private mutating func compareBoxes(_ old: Criterion, _ new: Criterion) {
    guard old.isDone != new.isDone, old.isDone == true || new.isDone == true else { return }
    add(
      new.isDone == true ? .criterionChecked : .criterionUnchecked, new, from: old, to: new)
  }

  private mutating func add(
    _ kind: HistoryEvent.Kind, _ criterion: Criterion, from: Criterion?, to: Criterion?
  ) {
    changes.append(
      ItemChange(
        kind: kind, key: "#\(criterion.number)", from: from.map { .text($0.words) },
        to: to.map { .text($0.words) }))
  }
}

extension Criterion {
  /// The words with those of the steps and entries below it.
  fileprivate var words: String {
    let below = steps.filter { !range.contains($0.range.lowerBound) }
    guard !below.isEmpty || !details.isEmpty else { return text }
    let more = below.map { "\($0.keyword) \($0.text)" } + details.map(\.text)
    return ([text] + more).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
