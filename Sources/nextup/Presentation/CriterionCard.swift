import BacklogModel
import Reporting
import Source

/// A criterion as `nextup show ID#NUMBER` prints it.
struct CriterionCard {
  private let criteria: [Criterion]
  private let item: Item

  init(_ criteria: [Criterion], of item: Item) {
    self.criteria = criteria
    self.item = item
  }

  func text() -> String {
    criteria.map { lines(of: $0).map { TerminalText.sanitized($0) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  func json() -> [(key: String, value: JSON)] {
    let numbers = Set(criteria.map(\.number))
    guard case .array(let all) = item.text.criteriaJSON(in: item.file) else { return [] }
    let chosen = zip(item.text.criteria, all).filter { numbers.contains($0.0.number) }.map(\.1)
    return [
      ("criteria", .array(chosen)), ("id", JSON(item.id?.text)), ("path", .string(item.path)),
    ]
  }

  private func lines(of criterion: Criterion) -> [String] {
    let box = criterion.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
    let place = item.file.position(at: criterion.range.lowerBound)
    let story = criterion.story.flatMap { index in
      item.text.stories.indices.contains(index) ? item.text.stories[index].means?.text : nil
    }
    return ["\(item.name)#\(criterion.number)  \(box)\(criterion.text)"]
      + steps(of: criterion).map { "  \($0.keyword) \($0.text)" }
      + criterion.details.map { "  \($0.text)" }
      + [
        criterion.group.map { "Group: \($0)" }, story.map { "Story: \($0)" },
        "Item:  \(item.title)", "File:  \(item.path):\(place.line):\(place.column)",
      ].compactMap { $0 }
  }

  /// The steps, where the words of the criterion are not made of them.
  private func steps(of criterion: Criterion) -> [Criterion.Step] {
    criterion.steps.allSatisfy { criterion.text.contains($0.text) } ? [] : criterion.steps
  }
}
