import BacklogModel
import Gherkin
import Source

/// A scenario as rules look at it: of a fence, a `.feature` file, or a criterion with a step a line.
struct CheckedScenario {
  /// A step.
  struct Step {
    /// What it does: that of the step before where it begins with And, But or `*`.
    let kind: Gherkin.Step.Kind
    /// Whether its keyword says by itself what it does.
    let isOpening: Bool
    /// The keyword, without blanks.
    let keyword: String
    /// The words after the keyword.
    let text: String
    /// Where it stands.
    let range: ByteRange
  }

  /// The name; empty without one.
  let name: String

  /// Where its heading stands, or its words where it has none.
  let range: ByteRange

  /// Its own steps.
  let steps: [Step]

  /// What the steps of the backgrounds above it do.
  let background: Set<Gherkin.Step.Kind>

  /// The scenario as it was read; `nil` for a criterion.
  let source: Scenario?

  /// The feature or rule it stands in, by number, so that scenarios of one can be compared.
  let parent: Int

  /// Whether its keywords are English.
  let isEnglish: Bool

  /// Whether the keywords leave open what the steps do: all of them begin with `*`.
  var isOpaque: Bool { steps.contains { $0.kind == .unknown } || background.contains(.unknown) }

  /// Whether a step of a kind is among its own or those of the background.
  func has(_ kind: Gherkin.Step.Kind) -> Bool {
    background.contains(kind) || steps.contains { $0.kind == kind }
  }
}

extension Item {
  /// The scenarios of an item that is still open; none for one that is closed.
  func checkedScenarios(of context: LintContext) -> [CheckedScenario] {
    guard !isClosed else { return [] }
    var reader = CheckedScenarioReader()
    for block in text.gherkin { reader.read(block) }
    guard text.criteria.contains(where: { $0.steps.count > 1 }) else { return reader.scenarios }
    let keywords = context.configuration.storyForm.stepKeywords
    var fences = text.gherkin.map(\.range)[...]
    let criteria = text.criteria.filter { $0.steps.count > 1 }
    for criterion in criteria.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = criterion.range.lowerBound
      while let fence = fences.first, fence.upperBound <= start { fences.removeFirst() }
      if fences.first?.contains(start) != true { reader.read(criterion, in: file, keywords) }
    }
    return reader.scenarios
  }
}
