import BacklogModel
import Source

/// The criteria of an item with their words, read once for all rules.
struct CriteriaWords: Sendable {
  /// A criterion with the words of its text and its steps.
  struct Entry: Sendable {
    /// The criterion.
    let criterion: Criterion
    /// The words of the text, then those of steps that stand elsewhere.
    let words: [Word]
  }

  /// The item.
  let item: Item

  /// The criteria, in the order of the file, without those that are still template text.
  let entries: [Entry]

  /// Reads the words of all criteria of an item.
  init(_ item: Item) {
    self.item = item
    let bytes = item.file.bytes
    entries = item.text.criteria.filter { !$0.isPlaceholder }.map { criterion in
      var words = WordReader.words(in: bytes, criterion.range)
      for step in criterion.steps where !criterion.range.overlaps(step.range) {
        words += WordReader.words(in: bytes, step.range)
      }
      return Entry(criterion: criterion, words: words)
    }
  }

  /// The criteria by the story that they belong to.
  var byStory: [[Entry]] {
    guard let first = entries.first?.criterion.story,
      entries.contains(where: { $0.criterion.story != first })
    else { return entries.isEmpty ? [] : [entries] }
    let groups = Dictionary(grouping: entries) { $0.criterion.story ?? -1 }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The words of a range as they stand in the file, quoted for a message.
  func quote(_ range: ByteRange) -> String { item.file.quote(range) }

  /// Defects at the phrases of a list, wherever they stand in the criteria.
  ///
  /// - Parameter isMeant: whether a criterion is looked at, by its words; asked once for each.
  func defects(
    of list: PhraseList, _ rule: RuleID, where isMeant: ([Word]) -> Bool = { _ in true },
    _ message: (String) -> String, help: String
  ) -> [Defect] {
    entries.filter { isMeant($0.words) }.flatMap { entry in
      list.matches(in: entry.words).map { match in
        Defect(rule, at: match.range, message(quote(match.range)), help: help)
      }
    }
  }
}

extension CriteriaWords.Entry {
  /// Whether it is a scenario: it has steps.
  var isScenario: Bool { !criterion.steps.isEmpty }

  /// Whether some of its steps begin with a word, in English.
  func hasStep(_ keyword: String) -> Bool {
    criterion.steps.contains { $0.keyword.lowercased() == keyword }
  }
}
