import BacklogModel
import Gherkin
import Source

/// Makes scenarios that rules look at.
struct CheckedScenarioReader {
  /// What has been read.
  private(set) var scenarios: [CheckedScenario] = []

  private var parents = 0

  /// Reads the scenarios of a text in Gherkin.
  mutating func read(_ block: GherkinBlock) {
    guard let feature = block.document.feature else { return }
    let background = feature.background?.steps ?? []
    read(feature.scenarios, background, isEnglish: feature.language == "en")
    for rule in feature.rules {
      read(
        rule.scenarios, background + (rule.background?.steps ?? []),
        isEnglish: feature.language == "en")
    }
  }

  private mutating func read(_ all: [Scenario], _ background: [Step], isEnglish: Bool) {
    parents += 1
    let before = Self.steps(background)
    for scenario in all {
      let steps = Self.steps(scenario.steps, after: before.last?.kind ?? .unknown)
      let heading = scenario.heading
      scenarios.append(
        CheckedScenario(
          name: heading.name,
          range: heading.range.isEmpty
            ? steps.first?.range ?? heading.range
            : heading.range,
          steps: steps, background: Set(before.map(\.kind)), source: scenario, parent: parents,
          isEnglish: isEnglish))
    }
  }

  /// Reads a criterion whose steps each begin a line.
  mutating func read(_ criterion: Criterion, in file: SourceFile, _ keywords: StepKeywords) {
    let isList = criterion.steps.allSatisfy { Self.beginsLine($0.range.lowerBound, file.bytes) }
    guard isList else { return }
    parents += 1
    var kind = Step.Kind.unknown
    let steps = criterion.steps.map { step in
      let own = keywords.kind(of: step.keyword)
      kind = own ?? kind
      return CheckedScenario.Step(
        kind: kind, isOpening: own != nil, keyword: step.keyword, text: step.text,
        range: step.range)
    }
    scenarios.append(
      CheckedScenario(
        name: "", range: criterion.range, steps: steps, background: [], source: nil,
        parent: parents, isEnglish: keywords == .english))
  }

  private static func steps(
    _ steps: [Step], after kind: Step.Kind = .unknown
  ) -> [CheckedScenario.Step] {
    var kind = kind
    return steps.map { step in
      let isOpening = step.kind != .conjunction && step.kind != .unknown
      if isOpening { kind = step.kind }
      return CheckedScenario.Step(
        kind: kind, isOpening: isOpening,
        keyword: step.keyword.hasSuffix(" ") ? String(step.keyword.dropLast()) : step.keyword,
        text: step.text,
        range: step.range)
    }
  }

  /// Whether only blanks, bullets, boxes and emphasis stand before a place on its line.
  private static func beginsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var index = min(offset, bytes.count) - 1
    while index >= 0 {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case let byte where byte.isBlank || byte.isASCIIDigit: break
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"),
        UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "x"),
        UInt8(ascii: "X"), UInt8(ascii: "."):
        break
      default: return false
      }
      index -= 1
    }
    return true
  }
}

extension StepKeywords {
  /// What a keyword of a criterion says that its step does; `nil` if it goes on with the one before.
  fileprivate func kind(of keyword: String) -> Step.Kind? {
    let word = keyword.lowercased()
    if given.contains(word) { return .context }
    if when.contains(word) { return .action }
    return then.contains(word) ? .outcome : nil
  }
}
