import Source

/// Puts the parts of a text together while they are read.
struct TreeBuilder {
  private let bytes: [UInt8]

  /// The comments so far.
  private(set) var comments: [Comment] = []

  private var tags: [Tag] = []
  private var feature: Feature?
  private var rule: FeatureRule?
  private var background: Background?
  private var scenario: Scenario?
  private var examples: Examples?
  private var step: Step?
  private var rows: [TableRow] = []
  private var text: [Range<Int>] = []
  private var docString: DocStringDraft?

  /// Makes a builder of a text.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tree, once everything is closed.
  var tree: Feature? { feature }

  /// Whether the lines belong to a doc string, and what closes it.
  var openDelimiter: [UInt8]? { docString?.delimiter }

  // MARK: Headings

  /// Opens a feature.
  mutating func open(feature heading: Heading, language: String) {
    feature = Feature(tags: takeTags(), language: language, heading: heading)
  }

  /// Opens a rule, which closes the one before.
  mutating func open(rule heading: Heading) {
    closeRule()
    rule = FeatureRule(tags: takeTags(), heading: heading)
  }

  /// Opens a background.
  mutating func open(background heading: Heading) {
    closeText()
    background = Background(heading: heading)
  }

  /// Opens a scenario, which closes what stands before.
  mutating func open(scenario heading: Heading, isOutline: Bool) {
    closeScenario()
    scenario = Scenario(tags: takeTags(), heading: heading, isOutline: isOutline)
  }

  /// Opens a list of examples.
  mutating func open(examples heading: Heading) {
    closeExamples()
    examples = Examples(tags: takeTags(), heading: heading)
  }

  /// Opens a step, which closes the one before.
  mutating func open(_ new: Step) {
    closeStep()
    step = new
  }

  // MARK: What stands below

  /// Adds tags for what comes next.
  mutating func add(_ new: [Tag]) { tags += new }

  /// Adds a row to the table that is read.
  mutating func add(_ row: TableRow) {
    if rows.isEmpty { closeText() }
    rows.append(row)
  }

  /// Adds a comment.
  mutating func addComment(_ line: Line) {
    let content = line.content(in: bytes)
    comments.append(
      Comment(
        text: bytes.string(content), location: Location(line: line.number, column: 1),
        range: content))
  }

  /// Adds a line of free text, or of the doc string that is open.
  mutating func addText(_ line: Line) {
    if docString != nil {
      docString?.add(line, bytes)
    } else {
      text.append(line.content(in: bytes))
    }
  }

  /// Opens a doc string.
  mutating func openDocString(_ line: Line) {
    docString = DocStringDraft(line, bytes)
  }

  /// Closes the doc string that is open.
  mutating func closeDocString(_ line: Line?) {
    guard let draft = docString else { return }
    docString = nil
    step?.docString = draft.docString(closedBy: line, bytes)
  }

  // MARK: Closing

  /// Ends the table that is read.
  ///
  /// - Returns: the first row with another number of cells than the table began with.
  mutating func closeTable() -> TableRow? {
    guard let first = rows.first else { return nil }
    let odd = rows.first { $0.cells.count != first.cells.count }
    if examples != nil {
      examples?.header = first
      examples?.body = Array(rows.dropFirst())
    } else {
      step?.table = DataTable(rows: rows)
    }
    rows.removeAll(keepingCapacity: true)
    return odd
  }

  /// Closes everything at the end of the text.
  mutating func closeAll() {
    closeDocString(nil)
    closeRule()
  }

  private mutating func closeRule() {
    closeScenario()
    if let rule { feature?.rules.append(rule) }
    rule = nil
  }

  private mutating func closeScenario() {
    closeExamples()
    if let background {
      if rule != nil { rule?.background = background } else { feature?.background = background }
    }
    background = nil
    if let scenario {
      if rule != nil {
        rule?.scenarios.append(scenario)
      } else {
        feature?.scenarios.append(scenario)
      }
    }
    scenario = nil
  }

  private mutating func closeExamples() {
    closeStep()
    if let examples { scenario?.examples.append(examples) }
    examples = nil
  }

  private mutating func closeStep() {
    closeText()
    guard let step else { return }
    if scenario != nil { scenario?.steps.append(step) } else { background?.steps.append(step) }
    self.step = nil
  }

  /// Gives the free text that has been read to the heading above it.
  private mutating func closeText() {
    while let last = text.last, last.isEmpty { text.removeLast() }
    guard !text.isEmpty else { return }
    let description = text.map { bytes.string($0) }.joined(separator: "\n")
    text.removeAll(keepingCapacity: true)
    if examples != nil {
      examples?.heading.description = description
    } else if scenario != nil {
      scenario?.heading.description = description
    } else if background != nil {
      background?.heading.description = description
    } else if rule != nil {
      rule?.heading.description = description
    } else {
      feature?.heading.description = description
    }
  }

  private mutating func takeTags() -> [Tag] {
    defer { tags = [] }
    return tags
  }
}
