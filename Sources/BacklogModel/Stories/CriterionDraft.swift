import Source

/// A criterion as far as it has been read.
struct CriterionDraft {
  /// The label, and the number it gives.
  var label: CriterionLabel?
  /// The place in an ordered list, by which it is numbered where it has no label.
  var ordinal: Int?
  /// The words; steps that follow are added to them unless it has a title.
  var text: Story.Part? {
    get { isBlank ? nil : Story.Part(words, at: range) }
    set {
      words = newValue?.text ?? ""
      range = newValue?.range ?? 0..<0
      isBlank = newValue == nil
    }
  }
  /// Whether its box is ticked.
  var isDone: Bool?
  /// Whether its words are a title, so that steps below are not part of them.
  var isTitled = false
  /// Whether it stands in a heading, and is a group if boxes follow.
  var isHeading = false
  var steps: [Criterion.Step] = []
  var details: [Story.Part] = []

  /// How many steps a scenario mostly has: given, when, then and one more.
  private static let usualSteps = 4

  private var seen = StepGrammar.KindSet()
  private var words = ""
  private var range = 0..<0

  /// Whether it has no words yet.
  private(set) var isBlank = true

  /// Whether a step that begins with a keyword goes on with this scenario.
  func goesOn(with kind: StepGrammar.Kind) -> Bool {
    guard isTitled || !steps.isEmpty else { return false }
    switch kind {
    case .given: return !seen.contains(.when) && !seen.contains(.then)
    case .when: return !seen.contains(.when) && !seen.contains(.then)
    case .then: return !seen.contains(.then)
    case .and: return !seen.isEmpty
    }
  }

  /// Adds the steps of a text.
  mutating func add(_ found: [(kind: StepGrammar.Kind, step: Criterion.Step)]) {
    if steps.isEmpty, !found.isEmpty { steps.reserveCapacity(max(found.count, Self.usualSteps)) }
    for (kind, step) in found {
      steps.append(step)
      seen.insert(kind)
    }
  }

  /// Adds words to the text.
  mutating func append(_ words: Story.Part) {
    guard !isTitled else { return }
    guard !isBlank else {
      text = words
      return
    }
    range = range.lowerBound..<max(range.upperBound, words.range.upperBound)
    self.words += " "
    self.words += words.text
  }

  /// Ticks or unticks it: a scenario of several boxes is done when all of them are.
  mutating func tick(_ box: Bool?) {
    guard let box else { return }
    isDone = (isDone ?? true) && box
  }
}
