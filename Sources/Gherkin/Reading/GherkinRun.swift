import Source

/// One reading of one text.
struct GherkinRun {
  private let bytes: [UInt8]
  private let lines: [(number: Int, range: ByteRange)]
  private var keywords: Keywords
  private var builder: TreeBuilder
  private var errors: [GherkinError] = []
  private var omittedErrors = 0
  private var place = Place.start
  private var next = 0
  /// The tags that were refused while looking ahead, so that they are not reported again.
  private var refused: Set<Int> = []

  /// Prepares to read some lines.
  init(
    _ bytes: [UInt8], _ lines: [(number: Int, range: ByteRange)], _ keywords: Keywords
  ) {
    self.bytes = bytes
    self.lines = lines
    self.keywords = keywords
    builder = TreeBuilder(bytes)
  }

  /// Opens what a part of a feature stands in.
  mutating func begin(at start: GherkinParser.Start) {
    guard start != .document else { return }
    let first = lines.first ?? (1, 0..<0)
    let heading = Heading(
      keyword: "", name: "", description: "", location: Location(line: first.number, column: 1),
      range: first.range.lowerBound..<first.range.lowerBound,
      nameRange: first.range.lowerBound..<first.range.lowerBound)
    builder.open(feature: heading, language: keywords.language)
    place = .title(.header)
    guard start == .scenario else { return }
    builder.open(scenario: heading, isOutline: false)
    place = .title(.scenario)
  }

  /// Reads the next line; false at the end of the text.
  mutating func readLine() -> Bool {
    guard next < lines.count else {
      end()
      return false
    }
    let line = line(at: next)
    next += 1
    read(line)
    return true
  }

  /// What has been read.
  var document: GherkinDocument {
    GherkinDocument(
      feature: builder.tree, comments: builder.comments, errors: errors,
      omittedErrors: omittedErrors)
  }

  private func line(at index: Int) -> Line {
    Line(lines[index].range, number: lines[index].number, in: bytes)
  }

  private mutating func end() {
    if !place.accepted.contains(.end) {
      let number = (lines.last?.number ?? 0) + 1
      let end = lines.last?.range.upperBound ?? 0
      report(
        GherkinError(
          kind: .unexpectedEnd(expected: place.accepted.listed),
          location: Location(line: number, column: 0), range: end..<end))
    }
    closeTable()
    builder.closeAll()
  }

  private mutating func report(_ error: GherkinError) {
    if errors.count < GherkinDocument.errorLimit {
      errors.append(error)
    } else {
      omittedErrors += 1
    }
  }

  private mutating func closeTable() {
    guard let row = builder.closeTable() else { return }
    report(
      GherkinError(kind: .inconsistentCells, location: row.location, range: row.range))
  }
}

// MARK: Lines

extension GherkinRun {
  private mutating func read(_ line: Line) {
    let accepted = place.accepted
    let reading = LineReading(line, bytes, accepted, keywords, inDocString: builder.openDelimiter)
    var kinds = reading.kinds.intersection(accepted)
    while let kind = kinds.first {
      if take(line, as: kind, reading) { return }
      kinds.remove(TokenSet(kind))
    }
    let visible = line.visible(in: bytes)
    report(
      GherkinError(
        kind: .unexpectedLine(bytes.string(visible), expected: accepted.listed),
        location: line.location, range: visible))
  }

  /// Takes a line as what it seems to be; false if it is not after all.
  private mutating func take(_ line: Line, as kind: TokenKind, _ reading: LineReading) -> Bool {
    switch kind {
    case .language: guard changeLanguage(line) else { return false }
    case .tags: return takeTags(line)
    case .comment: builder.addComment(line)
    case .other: builder.addText(line)
    case .tableRow: builder.add(TableRowReader.row(line, in: bytes))
    case .docStringSeparator: takeSeparator(line)
    case .step:
      guard let word = reading.step else { return false }
      closeTable()
      builder.open(step(line, word))
    case .feature, .rule, .background, .scenario, .examples:
      guard let title = reading.title else { return false }
      closeTable()
      open(kind, heading(line, title), isOutline: title.isOutline)
    case .empty, .end: break
    }
    place = place.after(kind)
    return true
  }

  private mutating func changeLanguage(_ line: Line) -> Bool {
    guard let name = LanguageLine.name(on: line, in: bytes) else { return false }
    let language = bytes.string(name)
    guard let keywords = Keywords.of(language) else {
      report(
        GherkinError(
          kind: .unknownLanguage(language), location: line.location, range: name))
      return false
    }
    self.keywords = keywords
    return true
  }

  private mutating func takeSeparator(_ line: Line) {
    if builder.openDelimiter != nil {
      builder.closeDocString(line)
    } else {
      closeTable()
      builder.openDocString(line)
    }
  }

  private mutating func open(_ kind: TokenKind, _ heading: Heading, isOutline: Bool) {
    switch kind {
    case .feature: builder.open(feature: heading, language: keywords.language)
    case .rule: builder.open(rule: heading)
    case .background: builder.open(background: heading)
    case .examples: builder.open(examples: heading)
    default: builder.open(scenario: heading, isOutline: isOutline)
    }
  }

  private func heading(_ line: Line, _ title: Keywords.Title) -> Heading {
    let visible = line.visible(in: bytes)
    let name = bytes.trimmed(line.start + title.bytes.count + 1..<visible.upperBound)
    return Heading(
      keyword: title.text, name: bytes.string(name), description: "", location: line.location,
      range: visible, nameRange: name)
  }

  private func step(_ line: Line, _ word: Keywords.StepWord) -> Step {
    let start = line.start + word.bytes.count
    let text = bytes.trimmed(start..<line.range.upperBound)
    return Step(
      keyword: word.text, kind: word.kind, text: bytes.string(text), location: line.location,
      range: line.start..<max(text.upperBound, line.visible(in: bytes).upperBound),
      textRange: text)
  }
}

// MARK: Tags

extension GherkinRun {
  private mutating func takeTags(_ line: Line) -> Bool {
    guard let tags = tags(on: line) else { return false }
    switch place {
    case .tags: break
    case .start, .language: place = .tags(.feature)
    default:
      let tagged = lookAhead()
      closeTable()
      place = .tags(tagged)
    }
    builder.add(tags)
    return true
  }

  /// The tags of a line; one with a blank in it makes the line none of tags.
  private mutating func tags(on line: Line) -> [Tag]? {
    let reader = TagReader(line, in: bytes)
    guard let error = reader.error else { return reader.tags }
    if refused.insert(line.number).inserted { report(error) }
    return nil
  }

  /// What the tags stand above: what follows once tags, comments and blank lines end.
  private mutating func lookAhead() -> Place.Tagged {
    let mayBeExamples = place.section?.mayHaveExamples ?? false
    for index in next..<lines.count {
      let line = line(at: index)
      let reading = LineReading(
        line, bytes, [.examples, .scenario, .empty, .comment, .tags], keywords, inDocString: nil)
      if mayBeExamples, reading.kinds.contains(.examples) { return .examples }
      if reading.kinds.contains(.scenario) { return .scenario }
      let goesOn =
        !reading.kinds.isDisjoint(with: [.empty, .comment])
        || reading.kinds.contains(.tags) && tags(on: line) != nil
      if !goesOn { break }
    }
    return .rule
  }
}
