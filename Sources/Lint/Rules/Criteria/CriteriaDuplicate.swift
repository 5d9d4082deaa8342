import BacklogModel
import Source

/// Two criteria that say the same, or that have one label.
struct CriteriaDuplicate: ItemRule {
  let manual = RuleManual(
    "criteria/duplicate", .warning,
    finds: "two criteria of a story with the same words or the same label",
    because: """
      A criterion that stands twice is ticked once and tested once; the other one stays open for \
      ever. It often was meant to be a different one, copied and not changed.

      A label such as `AC4` names one criterion: `PAY-7K3F#4` must lead to a single place.
      """,
    examples: [
      .bad(
        """
        As a returning shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [ ] «The order is placed when I press Pay»
        """),
      .good(
        """
        As a returning shopper, I want to pay with a saved card so that I save time.

        ## Acceptance criteria

        - [ ] The order is placed when I press Pay
        - [ ] No order is placed when the card has expired
        """),
    ])

  /// What two criteria may not have in common.
  private struct Key: Hashable {
    let story: Int?
    let group: String?
    let words: [String]
  }

  func defects(in item: Item, of context: LintContext) -> [Defect] {
    let criteria = item.text.criteria
    guard !item.isClosed, criteria.count > 1 else { return [] }
    var defects: [Defect] = []
    if mayRepeatWords(criteria) {
      defects += repeated(in: item, key: words) {
        "criterion \($0.number) says the same as criterion \($1.number)"
      }
    }
    if criteria.contains(where: { $0.label != nil }) {
      defects += repeated(in: item, key: label) { first, _ in
        "the label '\(first.label ?? "")' stands here again"
      }
    }
    return defects
  }

  /// Whether two criteria have the same hash: those of most items have not.
  private func mayRepeatWords(_ criteria: [Criterion]) -> Bool {
    var hashes: Set<UInt64> = []
    for criterion in criteria {
      // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in criterion.text.utf8 where byte.isASCIIAlphanumeric {
        hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3
      }
      if !hashes.insert(hash).inserted { return true }
    }
    return false
  }

  private func repeated(
    in item: Item, key: (Criterion) -> Key?, message: (Criterion, Criterion) -> String
  ) -> [Defect] {
    var first: [Key: Criterion] = [:]
    var places: LineFinder?
    var defects: [Defect] = []
    for criterion in item.text.criteria {
      guard let key = key(criterion) else { continue }
      guard let original = first[key] else {
        first[key] = criterion
        continue
      }
      let finder = places ?? LineFinder(item.file)
      places = finder
      defects.append(
        Defect(
          manual.id, at: criterion.range, message(criterion, original),
          related: [finder.related(original.range.lowerBound, "first written here")]))
    }
    return defects
  }

  private func words(of criterion: Criterion) -> Key? {
    let texts = ([criterion.text] + criterion.steps.map { $0.keyword + " " + $0.text }).map {
      text in
      let words = text.foldedWords
      return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
    return Key(story: criterion.story, group: criterion.group, words: texts)
  }

  /// Labels with a letter or a sign; the plain numbers of a list begin again in each group.
  private func label(of criterion: Criterion) -> Key? {
    guard let label = criterion.label,
      label.utf8.contains(where: { !$0.isASCIIDigit && $0 != 0x2E })
    else { return nil }
    return Key(story: criterion.story, group: nil, words: [label.lowercased()])
  }
}
