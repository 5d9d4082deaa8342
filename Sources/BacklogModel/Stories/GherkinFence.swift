import Gherkin
import Markdown
import Source

/// The scenarios in a fenced block, for the criteria they are.
///
/// Keywords count in any case, `Scenario 2:` too, and those of the configuration beside the English
/// ones; a line that Gherkin does not allow is passed over.
struct GherkinFence {
  /// A scenario.
  struct Scenario {
    /// The number behind the keyword: `Scenario 2: …`.
    var label: CriterionLabel?
    /// The words after the keyword; `nil` in a block of bare steps.
    var title: Story.Part?
    /// Its steps.
    var found: [(kind: StepGrammar.Kind, step: Criterion.Step)] = []
    /// The lines of its steps, which are its words where it has no title.
    var lines: [Story.Part] = []
  }

  /// The scenarios, in order.
  private(set) var scenarios: [Scenario] = []

  /// Reads a code block.
  ///
  /// - Parameters:
  ///   - block: the block.
  ///   - info: the words after its fence. Blocks of other languages have no scenarios.
  ///   - file: the file the block stands in.
  ///   - grammar: the keywords of steps.
  init(_ block: Block, info: String, of file: SourceFile, _ grammar: StepGrammar) {
    guard Self.languages.contains(Self.language(of: info)) else { return }
    let lines = CodeLines(block, of: file).lines
    var feature = grammar.parser.parse(fragment: lines, of: file).feature
    if feature?.allScenarios.isEmpty != false {
      // Steps below the heading of a feature are free text to the grammar, and criteria to people.
      feature = grammar.parser.parse(lines, of: file, from: .scenario).feature
    }
    scenarios = Self.scenarios(of: feature, in: file, grammar)
  }

  /// The scenarios of a feature that have a title or steps.
  static func scenarios(
    of feature: Feature?, in file: SourceFile, _ grammar: StepGrammar
  ) -> [Scenario] {
    (feature?.allScenarios ?? []).map { scenario in
      let heading = PlainText(file.bytes, in: scenario.heading.range, isLiteral: true)
      return Scenario(
        label: CriterionLabel(heading, keywords: grammar.labelWords),
        title: PlainText(file.bytes, in: scenario.heading.nameRange, isLiteral: true).whole,
        found: scenario.steps.map { (StepGrammar.Kind($0.kind), Criterion.Step($0)) },
        lines: scenario.steps.compactMap {
          PlainText(file.bytes, in: $0.range, isLiteral: true).whole
        })
    }.filter { $0.title != nil || !$0.found.isEmpty }
  }

  /// Whether the words after a fence say that Gherkin stands inside.
  static func declares(_ info: String) -> Bool { declared.contains(language(of: info)) }

  private static func language(of info: String) -> String {
    info.prefix { $0 != " " && $0 != "{" }.lowercased()
  }

  private static let declared: Set = ["gherkin", "cucumber", "feature"]
  private static let languages = declared.union(["", "text", "txt", "bdd"])
}

extension StepGrammar.Kind {
  /// The kind of a step of Gherkin; what may be several goes on with the step before.
  fileprivate init(_ kind: Step.Kind) {
    self =
      switch kind {
      case .context: .given
      case .action: .when
      case .outcome: .then
      case .conjunction, .unknown: .and
      }
  }
}

extension Criterion.Step {
  /// A step of Gherkin, its keyword without the blank at its end.
  fileprivate init(_ step: Step) {
    self.init(keyword: step.keyword.trimmed, text: step.text, at: step.range)
  }
}
