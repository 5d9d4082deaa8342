import Markdown
import Source

/// The scenarios in a fenced block of Gherkin, read line by line.
///
/// This is a light reader for criteria: it takes scenarios, their titles and steps, and passes
/// over tags, comments, tables, doc strings, backgrounds and examples.
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

  private var isBackground = false
  private var isInDocString = false

  /// Reads a code block.
  ///
  /// - Parameters:
  ///   - block: the block.
  ///   - info: the words after its fence. Blocks of other languages have no scenarios.
  ///   - file: the file the block stands in.
  ///   - grammar: the keywords of steps.
  init(_ block: Block, info: String, of file: SourceFile, _ grammar: StepGrammar) {
    let language = info.prefix { $0 != " " && $0 != "{" }.lowercased()
    guard Self.languages.contains(language) else { return }
    let bytes = file.bytes
    var start = block.range.lowerBound
    while start < block.range.upperBound {
      let rest = bytes[start..<min(block.range.upperBound, bytes.count)]
      let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      let line = PlainText(
        bytes, in: start..<(end ?? rest.endIndex), isQuoted: true, isLiteral: true)
      read(line, grammar)
      start = (end ?? rest.endIndex) + 1
    }
    scenarios.removeAll { $0.title == nil && $0.found.isEmpty }
  }

  private mutating func read(_ line: PlainText, _ grammar: StepGrammar) {
    guard !passesOver(line.bytes) else { return }
    if let title = grammar.scenarioTitle(in: line.bytes, isGherkin: true) {
      isBackground = false
      scenarios.append(
        Scenario(
          label: CriterionLabel(line, keywords: grammar.labelWords),
          title: line.words(title..<line.bytes.count)))
    } else if let step = step(line, grammar), !isBackground, let words = line.whole {
      if scenarios.isEmpty { scenarios.append(Scenario()) }
      let last = scenarios.count - 1
      scenarios[last].found.append(step)
      scenarios[last].lines.append(words)
    } else if line.bytes.starts(with: "Background".utf8) {
      isBackground = true
    }
  }

  private func step(
    _ line: PlainText, _ grammar: StepGrammar
  ) -> (kind: StepGrammar.Kind, step: Criterion.Step)? {
    let isStar = line.bytes.starts(with: "* ".utf8)
    guard let (kind, end) = isStar ? (.and, 1) : grammar.keyword(in: line.bytes, at: 0),
      let whole = line.whole
    else { return nil }
    let words = line.words(end..<line.bytes.count)
    return (
      kind,
      Criterion.Step(keyword: line.string(0..<end), text: words?.text ?? "", at: whole.range)
    )
  }

  /// Whether a line is inside a doc string, or opens or closes one.
  private mutating func passesOver(_ line: [UInt8]) -> Bool {
    let isMark = line.starts(with: "\"\"\"".utf8)
    if isMark { isInDocString.toggle() }
    return isMark || isInDocString
  }

  private static let languages: Set = [
    "", "gherkin", "cucumber", "feature", "text", "txt", "bdd",
  ]
}
