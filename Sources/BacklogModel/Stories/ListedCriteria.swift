import Source

/// Criteria that stand in a list outside of the body, as in the front matter.
struct ListedCriteria {
  private var collector = CriteriaCollector()

  /// Reads the entries of the list.
  init(_ entries: [Story.Part], story: Int?, _ grammar: StepGrammar) {
    guard !entries.isEmpty else { return }
    collector.story = story
    for entry in entries {
      var words = PlainText()
      words.bytes = Array(entry.text.utf8)
      let start = entry.range.lowerBound
      words.offsets.append(contentsOf: start..<start + words.bytes.count)
      words.lines = [PlainText.Line(start: 0, isBold: false, followsHardBreak: false)]
      var draft = CriterionDraft()
      draft.label = CriterionLabel(words, keywords: grammar.labelWords)
      let rest = words.slice((draft.label?.end ?? 0)..<words.bytes.count)
      draft.text = Story.Part(rest.string(0..<rest.bytes.count).trimmed, at: entry.range)
      draft.add(grammar.steps(in: rest))
      collector.begin(draft)
    }
    collector.flush()
  }

  /// The criteria of the list and then those of the body, which are numbered after them.
  func followed(by others: [Criterion]) -> [Criterion] {
    guard let last = collector.criteria.map(\.number).max() else { return others }
    let story = collector.story
    return collector.criteria
      + others.map { other in
        guard other.story == story, other.label == nil else { return other }
        return other.numbered(other.number + last)
      }
  }
}

extension Criterion {
  /// The same criterion under another number.
  fileprivate func numbered(_ number: Int) -> Criterion {
    Criterion(
      number: number, label: label, text: text, isDone: isDone, range: range, story: story,
      group: group, steps: steps, details: details)
  }
}
