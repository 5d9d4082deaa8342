import Gherkin
import Source

/// Puts the `.feature` file of one item together.
struct FeatureExportWriter {
  /// What has been written.
  private(set) var text = FeatureText()

  private let item: Item
  private let id: String
  private let blocks: [GherkinBlock]
  private let dialect: Dialect?
  /// The criteria that stand in none of the blocks.
  private let criteria: [Criterion]
  /// The numbers of the criteria by where their words begin.
  private let numbers: [Int: Int]

  /// Looks at an item; fences in another language than the first count as lists of criteria.
  init(_ item: Item, id: String) {
    self.item = item
    self.id = id
    let usable = item.text.gherkin.filter {
      $0.document.errors.isEmpty && !$0.scenarios.isEmpty
    }
    let language = usable.first?.document.feature?.language ?? "en"
    blocks = usable.filter { $0.document.feature?.language == language }
    dialect = Dialect(language)
    var fences = blocks.map(\.range)[...]
    criteria = item.text.criteria.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter {
      while let fence = fences.first, fence.upperBound <= $0.range.lowerBound {
        fences.removeFirst()
      }
      return fences.first?.contains($0.range.lowerBound) != true
    }
    numbers = Dictionary(
      item.text.criteria.map { ($0.range.lowerBound, $0.number) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Writes the file; false if there is nothing to write.
  mutating func write() -> Bool {
    guard let dialect, !blocks.isEmpty || !criteria.isEmpty else { return false }
    if dialect.language != "en" { text.add("# language: " + dialect.language) }
    text.add(FeatureExport.mark + FeatureText.line(item.path))
    text.add(
      dialect.feature.first ?? "", item.title, tags: ["@" + id],
      description: description(dialect), indent: 0)
    let structured = blocks.filter(\.hasParts)
    if blocks.count == 1, structured.count == 1, criteria.isEmpty {
      writeParts(of: structured[0])
    } else {
      writeScenarios(dialect)
      for block in structured { writeRules(of: block, dialect) }
    }
    return true
  }

  /// The story sentence, so that it cannot be taken for anything but free text.
  private func description(_ dialect: Dialect) -> String {
    guard let range = item.text.stories.first?.range,
      let words = PlainText(item.file.bytes, in: range).whole
    else { return "" }
    let line = FeatureText.line(words.text)
    let trial = "# language: \(dialect.language)\n\(dialect.feature.first ?? ""):\n\(line)\n"
    let document = GherkinDocument(SourceFile(path: "", text: trial))
    let isText = document.feature?.heading.description == line && document.errors.isEmpty
    return isText ? line : "- " + line
  }

  private func tags(_ number: Int?) -> [String] { number.map { ["@\(id)#\($0)"] } ?? [] }
}

// MARK: Scenarios

extension FeatureExportWriter {
  /// The scenarios that need no background, in the order of the text.
  private mutating func writeScenarios(_ dialect: Dialect) {
    var blocks = blocks.filter { !$0.hasParts }[...]
    for criterion in criteria {
      while let block = blocks.first, block.range.lowerBound < criterion.range.lowerBound {
        blocks.removeFirst()
        for scenario in block.scenarios { write(scenario, indent: 2) }
      }
      write(criterion, dialect)
    }
    for scenario in blocks.flatMap(\.scenarios) { write(scenario, indent: 2) }
  }

  private mutating func write(_ scenario: Scenario, indent: Int) {
    let heading = scenario.heading
    let start = heading.name.isEmpty ? scenario.steps.first?.range : heading.nameRange
    let number = start.flatMap { numbers[$0.lowerBound] }
    text.add(
      heading.keyword.isEmpty ? dialect?.scenarioKeyword ?? "" : heading.keyword,
      heading.name.isEmpty ? item.title : heading.name,
      tags: tags(number) + scenario.tags.map(\.name), description: heading.description,
      indent: indent)
    for step in scenario.steps { text.add(step, indent: indent + 2) }
    for examples in scenario.examples { text.add(examples, indent: indent + 2) }
  }

  private mutating func write(_ criterion: Criterion, _ dialect: Dialect) {
    let opening = criterion.steps.first?.keyword.lowercased() ?? ""
    let isUntitled = !opening.isEmpty && criterion.text.lowercased().hasPrefix(opening)
    text.add(
      dialect.scenarioKeyword, isUntitled ? "Criterion \(criterion.number)" : criterion.text,
      tags: tags(criterion.number), indent: 2)
    for step in criterion.steps {
      if let keyword = dialect.step(likely: step.keyword) {
        text.add(step: keyword, step.text, indent: 4)
      } else {
        text.add(step: "* ", step.keyword + " " + step.text, indent: 4)
      }
    }
    if criterion.steps.isEmpty { text.add(step: "* ", criterion.text, indent: 4) }
  }
}

// MARK: Backgrounds and rules

extension FeatureExportWriter {
  /// A whole feature as it is.
  private mutating func writeParts(of block: GherkinBlock) {
    guard let feature = block.document.feature else { return }
    write(feature.background, and: nil, indent: 2)
    for scenario in feature.scenarios { write(scenario, indent: 2) }
    for rule in feature.rules { write(rule, background: nil) }
  }

  /// A feature among others: its background goes into rules.
  private mutating func writeRules(of block: GherkinBlock, _ dialect: Dialect) {
    guard let feature = block.document.feature else { return }
    if !feature.scenarios.isEmpty {
      text.add(dialect.rule.first ?? "", feature.heading.name, indent: 2)
      write(feature.background, and: nil, indent: 4)
      for scenario in feature.scenarios { write(scenario, indent: 4) }
    }
    for rule in feature.rules { write(rule, background: feature.background) }
  }

  private mutating func write(_ rule: FeatureRule, background: Background?) {
    text.add(
      rule.heading.keyword, rule.heading.name, tags: rule.tags.map(\.name),
      description: rule.heading.description, indent: 2)
    write(background ?? rule.background, and: background == nil ? nil : rule.background, indent: 4)
    for scenario in rule.scenarios { write(scenario, indent: 4) }
  }

  private mutating func write(_ first: Background?, and second: Background?, indent: Int) {
    guard let first else { return }
    text.add(
      first.heading.keyword, first.heading.name, description: first.heading.description,
      indent: indent)
    for step in first.steps + (second?.steps ?? []) { text.add(step, indent: indent + 2) }
  }
}

extension GherkinBlock {
  /// Whether it has a background or rules, so that its scenarios cannot stand among others.
  fileprivate var hasParts: Bool {
    document.feature.map { $0.background != nil || !$0.rules.isEmpty } ?? false
  }
}

extension Dialect {
  /// What opens a scenario: in English `Scenario`, not `Example`.
  fileprivate var scenarioKeyword: String {
    scenario.contains("Scenario") ? "Scenario" : scenario.first ?? ""
  }

  /// The keyword of a step that somebody wrote in any case and without its blank.
  fileprivate func step(likely word: String) -> String? {
    let word = word.lowercased()
    return (given + when + then + and + but).first { $0.lowercased().trimmed == word }
  }
}
