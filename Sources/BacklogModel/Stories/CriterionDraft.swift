import Source

/// A criterion as far as it has been read.
struct CriterionDraft {
  /// The label, and the number it gives.
  var label: CriterionLabel?
  /// The place in an ordered list, by which it is numbered where it has no label.
  var ordinal: Int?
  /// The words; steps that follow are added to them unless it has a title.
  var text: Story.Part? {
    get { pieces.isEmpty ? nil : Story.Part(words, at: range) }
    set {
      pieces = newValue.map { [$0.text] } ?? []
      range = newValue?.range ?? 0..<0
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

  private var seen = StepGrammar.KindSet()
  private var pieces: [String] = []
  private var range = 0..<0

  private var words: String { pieces.count == 1 ? pieces[0] : pieces.joined(separator: " ") }

  /// Whether it has no words yet.
  var isBlank: Bool { pieces.isEmpty }

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
    for (kind, step) in found {
      steps.append(step)
      seen.insert(kind)
    }
  }

  /// Adds words to the text.
  mutating func append(_ words: Story.Part) {
    guard !isTitled else { return }
    range =
      isBlank
      ? words.range : range.lowerBound..<max(range.upperBound, words.range.upperBound)
    pieces.append(words.text)
  }

  /// Ticks or unticks it: a scenario of several boxes is done when all of them are.
  mutating func tick(_ box: Bool?) {
    guard let box else { return }
    isDone = (isDone ?? true) && box
  }
}
