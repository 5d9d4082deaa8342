import Source

/// Numbers the criteria of a document and keeps them in order.
struct CriteriaCollector {
  /// The criteria so far.
  private(set) var criteria: [Criterion] = []

  /// The story the next ones belong to.
  var story: Int?

  /// The heading or group the next ones stand under.
  var group: String?

  /// The criterion that is being read.
  var draft: CriterionDraft?

  private var numberedStory: Int?
  private var lastNumber = 0

  /// Ends the criterion that is being read.
  mutating func flush() {
    guard let draft else { return }
    self.draft = nil
    guard let words = draft.text else { return }
    if numberedStory != story {
      numberedStory = story
      lastNumber = 0
    }
    let (number, label) = numbering(of: draft)
    lastNumber = max(lastNumber, number)
    let isScenario = draft.steps.count > 1 || (draft.isTitled && !draft.steps.isEmpty)
    criteria.append(
      Criterion(
        number: number, label: label, text: words.text, isDone: draft.isDone, range: words.range,
        story: story, group: group, steps: isScenario ? draft.steps : [], details: draft.details))
  }

  /// A label counts as it stands; a list that begins again goes on after the last number.
  private func numbering(of draft: CriterionDraft) -> (Int, String?) {
    if let label = draft.label { return (label.number ?? lastNumber + 1, label.text) }
    if let ordinal = draft.ordinal, ordinal > lastNumber { return (ordinal, "\(ordinal).") }
    return (lastNumber + 1, nil)
  }

  /// Makes the criterion that stands in a heading a mere group: boxes follow it.
  mutating func turnHeadingIntoGroup() {
    if draft?.isHeading == true { draft = nil } else { flush() }
  }

  /// Begins a criterion.
  mutating func begin(_ new: CriterionDraft) {
    flush()
    draft = new
  }
}
