import Source

/// Finds out which criteria of one story are the same in two versions of it.
struct CriteriaMatching {
  /// The most pairs of criteria whose words are compared; beyond, only equal words and numbers count.
  private static let mostComparisons = 10_000

  private let old: [Criterion]
  private let new: [Criterion]

  /// The index of the new criterion for each old one.
  private var targets: [Int?]

  /// The index of the old criterion for each new one.
  private var sources: [Int?]

  init(_ old: [Criterion], _ new: [Criterion]) {
    self.old = old
    self.new = new
    targets = Array(repeating: nil, count: old.count)
    sources = Array(repeating: nil, count: new.count)
    matchEqualWords()
    matchSimilarWords()
    matchNumbers()
  }

  /// The criteria of the new list.
  var kept: [CriterionPair] {
    new.indices.map { index in CriterionPair(sources[index].map { old[$0] }, new[index]) }
  }

  /// The criteria of the old list that are gone.
  var removed: [CriterionPair] {
    old.indices.filter { targets[$0] == nil }.map { CriterionPair(old[$0], nil) }
  }

  /// The numbers that name something else now.
  var slides: [CriterionSlide] {
    let named = Dictionary(new.indices.map { (new[$0].number, $0) }) { first, _ in first }
    return old.indices.compactMap { index in
      let criterion = old[index]
      guard let present = named[criterion.number], targets[index] != present else { return nil }
      return CriterionSlide(
        number: criterion.number, before: criterion, after: new[present],
        newNumber: targets[index].map { new[$0].number })
    }
  }

  private mutating func pair(_ source: Int, _ target: Int) {
    targets[source] = target
    sources[target] = source
  }

  private mutating func matchEqualWords() {
    var places: [String: [Int]] = [:]
    for index in new.indices.reversed() { places[new[index].text, default: []].append(index) }
    for index in old.indices {
      if let target = places[old[index].text]?.popLast() { pair(index, target) }
    }
  }

  /// Pairs those that share at least half of their words, the most similar first.
  private mutating func matchSimilarWords() {
    let (left, right) = unmatched
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= Self.mostComparisons else {
      return
    }
    let words = (left.map { old[$0].words }, right.map { new[$0].words })
    var candidates: [(likeness: Double, source: Int, target: Int)] = []
    for (source, oldWords) in zip(left, words.0) {
      for (target, newWords) in zip(right, words.1) {
        let likeness = Self.likeness(oldWords, newWords)
        if likeness >= 0.5 { candidates.append((likeness, source, target)) }
      }
    }
    for (_, source, target) in candidates.sorted(by: {
      ($1.likeness, $0.source, $0.target) < ($0.likeness, $1.source, $1.target)
    }) where targets[source] == nil && sources[target] == nil {
      pair(source, target)
    }
  }

  private mutating func matchNumbers() {
    let (left, right) = unmatched
    var places = Dictionary(right.map { (new[$0].number, $0) }) { first, _ in first }
    for source in left {
      if let target = places.removeValue(forKey: old[source].number) { pair(source, target) }
    }
  }

  private var unmatched: (old: [Int], new: [Int]) {
    (old.indices.filter { targets[$0] == nil }, new.indices.filter { sources[$0] == nil })
  }

  /// Sørensen–Dice coefficient of two sets of words: 0 to 1.
  private static func likeness(_ left: Set<String>, _ right: Set<String>) -> Double {
    let count = left.count + right.count
    return count == 0 ? 0 : 2 * Double(left.intersection(right).count) / Double(count)
  }
}

extension Criterion {
  /// Its words in lower case, with those of its steps.
  fileprivate var words: Set<String> {
    let all = ([text] + steps.map(\.text) + details.map(\.text)).joined(separator: " ")
    return Set(all.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
