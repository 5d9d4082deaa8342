import Markdown
import Source

/// Reads the criteria of a section from its blocks.
struct CriteriaReader {
  let file: SourceFile
  let grammar: StepGrammar

  /// What has been read.
  var collector = CriteriaCollector()

  /// Makes a reader for a file.
  init(_ file: SourceFile, _ grammar: StepGrammar) {
    self.file = file
    self.grammar = grammar
  }

  /// Begins a section whose criteria belong to a story.
  mutating func begin(story: Int?) {
    collector.flush()
    collector.story = story
    collector.group = nil
  }

  /// Ends the section.
  mutating func end() {
    collector.flush()
    collector.group = nil
  }

  /// Reads a heading inside the section: a group, or a criterion if it is labelled as one.
  mutating func readHeading(_ title: String, _ text: PlainText) {
    collector.flush()
    collector.group = title
    let label = CriterionLabel(text, keywords: grammar.labelWords)
    let scenario = grammar.scenarioTitle(in: text.bytes)
    let isCriterion = scenario != nil || label.map { !$0.text.hasSuffix(".") } ?? false
    guard isCriterion, let start = scenario ?? label?.end else { return }
    var draft = CriterionDraft()
    draft.label = label
    draft.text = text.words(start..<text.bytes.count) ?? text.whole
    draft.isTitled = true
    draft.isHeading = true
    collector.draft = draft
  }

  /// Reads a block of the section.
  mutating func read(_ block: Block, isQuoted: Bool = false) {
    switch block.kind {
    case .paragraph:
      readParagraph(PlainText(file.bytes, in: block.range, isQuoted: isQuoted))
    case .list(let start, _):
      readList(block, start: start, isQuoted: isQuoted)
    case .quote:
      for child in block.children { read(child, isQuoted: true) }
    case .code(let info, _):
      readCode(block, info: info)
    case .table:
      collector.turnHeadingIntoGroup()
      for row in CriteriaTable(block, of: file, grammar).rows { collector.begin(row) }
      collector.flush()
    case .thematicBreak:
      collector.flush()
    case .heading, .html, .item, .row, .cell:
      break
    }
  }

  /// Reads a paragraph line by line; only lines that say they are criteria count.
  ///
  /// - Parameters:
  ///   - text: the paragraph.
  ///   - isCriterion: whether its first words are a criterion whatever they are.
  mutating func readParagraph(_ text: PlainText, isCriterion: Bool = false) {
    for line in logicalLines(of: text) {
      if let title = grammar.scenarioTitle(in: line.bytes) {
        beginTitled(line, from: title)
      } else if let label = CriterionLabel(line, keywords: grammar.labelWords) {
        beginLabelled(label, line, isDone: nil)
      } else if grammar.keyword(in: line.bytes, at: 0) != nil {
        addSteps(line, isDone: nil, ordinal: nil)
      } else if isCriterion {
        var draft = CriterionDraft()
        draft.text = line.whole
        collector.begin(draft)
      } else if collector.draft?.isHeading == true, let words = line.whole {
        collector.draft?.details.append(words)
      } else {
        collector.flush()
      }
    }
  }

  private func isLabelled(_ text: PlainText, from start: Int) -> Bool {
    let rest = text.slice(start..<min(start + 80, text.bytes.count))
    return CriterionLabel(rest, keywords: grammar.labelWords) != nil
  }

  /// The lines of a paragraph, those that merely go on with the one before joined to it.
  private func logicalLines(of text: PlainText) -> [PlainText] {
    var starts = [0]
    for line in text.lines.dropFirst() where line.start < text.bytes.count {
      let opens =
        grammar.keyword(in: text.bytes, at: line.start) != nil
        || grammar.scenarioTitle(in: text.bytes, at: line.start) != nil
        || isLabelled(text, from: line.start)
      if opens { starts.append(line.start) }
    }
    let ends = starts.dropFirst() + [text.bytes.count]
    return zip(starts, ends).map { text.slice($0..<$1) }
  }
}

// MARK: Lists

extension CriteriaReader {
  private mutating func readList(_ list: Block, start: Int?, isQuoted: Bool) {
    if Self.hasBoxes(list) { collector.turnHeadingIntoGroup() }
    for item in list.children {
      guard case .item(let task) = item.kind else { continue }
      let ordinal = start == nil ? nil : writtenNumber(of: item)
      readItem(item, isDone: task, ordinal: ordinal, isQuoted: isQuoted)
    }
  }

  /// The number of an item as it stands in the source, which may differ from its place.
  private func writtenNumber(of item: Block) -> Int? {
    let source = file.bytes[item.range.clamped(to: 0..<file.bytes.count)]
    return Int(String(decoding: source.prefix(9).prefix { $0.isASCIIDigit }, as: UTF8.self))
  }

  private static func hasBoxes(_ list: Block) -> Bool {
    list.children.contains { item in
      if case .item(.some) = item.kind { true } else { false }
    }
  }

  private mutating func readItem(_ item: Block, isDone: Bool?, ordinal: Int?, isQuoted: Bool) {
    guard let first = item.children.first, first.kind == .paragraph else {
      for child in item.children { read(child, isQuoted: isQuoted) }
      return
    }
    let text = words(of: first, hasBox: isDone != nil, isQuoted: isQuoted)
    let nested = item.children.dropFirst()
    if isDone == nil, nested.contains(where: Self.hasBoxes) {
      collector.turnHeadingIntoGroup()
      collector.group = text.whole?.text
      for child in nested { read(child, isQuoted: isQuoted) }
      return
    }
    beginItem(text, isDone: isDone, ordinal: ordinal)
    for child in nested { readDetails(child, isQuoted: isQuoted) }
  }

  private func words(of paragraph: Block, hasBox: Bool, isQuoted: Bool) -> PlainText {
    let text = PlainText(file.bytes, in: paragraph.range, isQuoted: isQuoted)
    let isBox = text.bytes.first == UInt8(ascii: "[") && text.bytes.count > 2
    guard hasBox, isBox else { return text }
    // A box is three bytes and a blank; `[ ]` keeps its blank in the plain text.
    return text.slice(min(4, text.bytes.count)..<text.bytes.count)
  }

  private mutating func beginItem(_ text: PlainText, isDone: Bool?, ordinal: Int?) {
    let steps = grammar.keyword(in: text.bytes, at: 0)
    if let title = grammar.scenarioTitle(in: text.bytes) {
      beginTitled(text, from: title)
      collector.draft?.tick(isDone)
      collector.draft?.ordinal = ordinal
    } else if let label = CriterionLabel(text, keywords: grammar.labelWords) {
      beginLabelled(label, text, isDone: isDone)
    } else if steps != nil {
      addSteps(text, isDone: isDone, ordinal: ordinal)
    } else if collector.draft?.isHeading == true, isDone == nil, let words = text.whole {
      collector.draft?.details.append(words)
    } else {
      var draft = CriterionDraft()
      draft.text = text.whole
      draft.ordinal = ordinal
      draft.isDone = isDone
      collector.begin(draft)
    }
  }

  /// What stands below a criterion: steps, and entries that belong to it.
  private mutating func readDetails(_ block: Block, isQuoted: Bool) {
    switch block.kind {
    case .paragraph:
      addDetail(PlainText(file.bytes, in: block.range, isQuoted: isQuoted))
    case .item(let task):
      guard let first = block.children.first, first.kind == .paragraph else { fallthrough }
      addDetail(words(of: first, hasBox: task != nil, isQuoted: isQuoted))
      for child in block.children.dropFirst() { readDetails(child, isQuoted: isQuoted) }
    case .list, .quote:
      for child in block.children { readDetails(child, isQuoted: isQuoted) }
    case .code(let info, _):
      let fence = GherkinFence(block, info: info, of: file, grammar)
      if let scenario = fence.scenarios.first { collector.draft?.add(scenario.found) }
    default:
      break
    }
  }

  private mutating func addDetail(_ text: PlainText) {
    let found = grammar.steps(in: text)
    if let first = found.first,
      collector.draft?.steps.isEmpty == true
        || collector.draft?.goesOn(with: first.kind) == true
    {
      collector.draft?.isTitled = true
      collector.draft?.add(found)
    } else if let words = text.whole {
      collector.draft?.details.append(words)
    }
  }
}

// MARK: Scenarios

extension CriteriaReader {
  private mutating func beginTitled(_ text: PlainText, from start: Int) {
    let isOwnHeading = collector.draft?.isHeading == true && collector.draft?.steps.isEmpty == true
    if isOwnHeading { collector.draft = nil }
    var draft = CriterionDraft()
    draft.label = CriterionLabel(text, keywords: grammar.labelWords)
    draft.text = text.words(start..<text.bytes.count)
    draft.isTitled = true
    collector.begin(draft)
  }

  private mutating func beginLabelled(_ label: CriterionLabel, _ text: PlainText, isDone: Bool?) {
    let rest = text.slice(label.end..<text.bytes.count)
    var draft = CriterionDraft()
    draft.label = label
    draft.isDone = isDone
    if let title = grammar.scenarioTitle(in: rest.bytes) {
      draft.text = rest.words(title..<rest.bytes.count)
      draft.isTitled = true
    } else {
      draft.text = rest.whole
      draft.add(grammar.steps(in: rest))
    }
    if draft.isBlank { draft.isTitled = false }
    collector.begin(draft)
  }

  private mutating func addSteps(_ text: PlainText, isDone: Bool?, ordinal: Int?) {
    let found = grammar.steps(in: text)
    guard let first = found.first, let words = text.whole else { return }
    if collector.draft?.goesOn(with: first.kind) != true, !isBareLabel {
      var draft = CriterionDraft()
      draft.ordinal = ordinal
      collector.begin(draft)
    }
    collector.draft?.append(words)
    collector.draft?.add(found)
    collector.draft?.tick(isDone)
  }

  /// Whether only a label has been read, so that the words come now.
  private var isBareLabel: Bool {
    guard let draft = collector.draft else { return false }
    return draft.label != nil && draft.isBlank
  }

  private mutating func readCode(_ block: Block, info: String) {
    let scenarios = GherkinFence(block, info: info, of: file, grammar).scenarios
    guard let first = scenarios.first else { return }
    if scenarios.count == 1, first.title == nil, collector.draft?.isTitled == true {
      collector.draft?.add(first.found)
      return
    }
    collector.turnHeadingIntoGroup()
    read(scenarios)
  }

  /// Reads scenarios, each a criterion.
  mutating func read(_ scenarios: [GherkinFence.Scenario]) {
    for scenario in scenarios {
      var draft = CriterionDraft()
      draft.label = scenario.label
      draft.text = scenario.title
      draft.isTitled = scenario.title != nil
      for line in scenario.lines { draft.append(line) }
      draft.add(scenario.found)
      collector.begin(draft)
    }
    collector.flush()
  }
}
