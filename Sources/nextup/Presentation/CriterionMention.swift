import BacklogModel
import Source

/// A criterion as people name it: `PAY-7K3F#2`.
struct CriterionMention {
  /// What names the item: its ID, an alias, or the beginning of its ID.
  let item: String

  /// The number of the criterion.
  let number: Int

  /// Reads a mention; `nil` where no number follows a `#`.
  init?(_ text: String) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.allSatisfy(\.isASCIIDigit),
      let number = Int(parts[1])
    else { return nil }
    item = String(parts[0])
    self.number = number
  }

  /// The criteria of the item that have the number: one, unless it has several stories.
  ///
  /// - Throws: `ProjectError` where there is none, with the numbers that there are.
  func criteria(of item: Item) throws -> [Criterion] {
    let found = item.text.criteria.filter { $0.number == number }
    guard found.isEmpty else { return found }
    let numbers = item.text.criteria.map(\.number).sorted()
    let known =
      numbers.first.flatMap { first in numbers.last.map { "they go from \(first) to \($0)" } }
      ?? "it has none"
    throw ProjectError(
      operation: "finding \(item.name)#\(number)",
      message: "\(item.name) has no criterion \(number); \(known)")
  }
}
