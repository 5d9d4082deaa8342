import Source

/// Finds story sentences in the texts of a document, read one after the other.
///
/// A sentence may spread over lines, list items and paragraphs, as long as each begins with a part
/// that is still missing.
struct StoryScanner {
  /// The stories found so far.
  private(set) var stories: [Story] = []

  /// The sentence that is being read.
  var draft = StoryDraft()

  private let grammar: StoryGrammar

  /// Makes a scanner for the words of a form.
  init(_ grammar: StoryGrammar) {
    self.grammar = grammar
  }

  /// Whether a sentence has begun that may go on in the next text.
  var isPending: Bool { !draft.isEmpty }

  /// Adds a story read elsewhere.
  mutating func add(_ story: Story) {
    finish()
    stories.append(story)
  }

  /// Ends the sentence that has begun, if any.
  mutating func finish() {
    if let story = draft.story { stories.append(story) }
    if !draft.isEmpty { draft = StoryDraft() }
  }

  /// Reads a text: a paragraph, a heading, a cell.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - heading: the nearest heading above.
  ///   - isAnnounced: whether that heading announces a story, so that parts may be missing.
  mutating func read(_ text: PlainText, under heading: String?, isAnnounced: Bool) {
    var cursor = StoryCursor(text)
    while !cursor.isAtEnd {
      if cursor.beginLine() { close(&cursor) }
      step(&cursor, heading, isAnnounced)
      if cursor.place != .start, !cursor.hasMatched { abandon(&cursor) }
    }
    close(&cursor)
    if !cursor.hasMatched { finish() }
  }

  /// The text does not go on with the sentence of the texts before it.
  private mutating func abandon(_ cursor: inout StoryCursor) {
    cursor.hasMatched = true
    finish()
  }

  private mutating func step(_ cursor: inout StoryCursor, _ heading: String?, _ announced: Bool) {
    switch cursor.kind {
    case .word:
      guard let match = grammar.opener(in: cursor.text.bytes, at: cursor.index),
        accepts(match, cursor)
      else { return cursor.skipWord() }
      begin(match, &cursor, heading, announced)
    case .end:
      close(&cursor)
      cursor.skipMark(to: .sentence)
    case .label:
      cursor.skipMark(to: cursor.open == nil ? .sentence : cursor.place)
    case .mark:
      cursor.skipMark(to: cursor.place)
    }
  }

  private mutating func begin(
    _ match: StoryGrammar.Match, _ cursor: inout StoryCursor, _ heading: String?, _ announced: Bool
  ) {
    let part = match.opener.part
    if let open = cursor.open, open.part == .benefit, part == .benefit {
      // "… in order to X so that Y": X belongs to the means after all.
      draft.benefit = nil
      draft.means = cursor.text.part(open.meansStart..<match.start)
    } else {
      close(&cursor, before: match.start)
      if startsAnew(part) { finish() }
    }
    if draft.isEmpty {
      draft.start = cursor.text.offsets[match.start]
      draft.heading = heading
      draft.isBenefitFirst = part == .benefit
      draft.mayLackParts = (announced && cursor.place == .start) || cursor.isAtBoldLine
    }
    if part == .role { draft.hasRoleOpener = true }
    if part == .means { draft.hasMeansOpener = true }
    cursor.begin(match, isTentative: part == .benefit && isTentative(match, cursor.text))
  }

  /// Whether a part belongs to the next sentence because this one has it, or has gone past it.
  private func startsAnew(_ part: StoryGrammar.Part) -> Bool {
    guard draft.lacks(part) else { return true }
    return part == .role && !draft.lacks(.means)
  }

  private mutating func close(_ cursor: inout StoryCursor, before end: Int? = nil) {
    guard let open = cursor.open else { return }
    cursor.open = nil
    let range = open.start..<max(open.start, end ?? cursor.index)
    let words = open.part == .role ? roleWords(range, cursor.text) : range
    draft.set(open.part, to: cursor.text.part(words))
  }

  /// The words of a role end before a clause: "As a buyer, when I pay".
  private func roleWords(_ range: Range<Int>, _ text: PlainText) -> Range<Int> {
    var depth = 0
    for index in range {
      switch text.bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0:
        if EnglishUsage.opensClause(text.bytes, at: index + 1) { return range.lowerBound..<index }
      default: break
      }
    }
    return range
  }
}

// MARK: Which openers count

extension StoryScanner {
  private func accepts(_ match: StoryGrammar.Match, _ cursor: StoryCursor) -> Bool {
    switch match.opener.part {
    case .role: acceptsRole(match, cursor)
    case .means: acceptsMeans(match, cursor)
    case .benefit: acceptsBenefit(match, cursor)
    }
  }

  private func acceptsRole(_ match: StoryGrammar.Match, _ cursor: StoryCursor) -> Bool {
    let text = cursor.text.bytes
    guard !EnglishUsage.isNoRole(text, at: match.end) else { return false }
    let lacksRole = draft.lacks(.role) && cursor.open?.part != .role
    let followsBenefit = draft.isBenefitFirst && lacksRole && draft.lacks(.means)
    if followsBenefit, cursor.place != .inside || cursor.followsComma { return true }
    switch cursor.place {
    case .start: return true
    case .sentence, .line: return !text[match.start].isASCIILowercase
    case .inside: return false
    }
  }

  private func acceptsMeans(_ match: StoryGrammar.Match, _ cursor: StoryCursor) -> Bool {
    guard cursor.open?.part != .means else { return false }
    let isCapital = !cursor.text.bytes[match.start].isASCIILowercase
    if draft.isEmpty { return cursor.place == .start && isCapital && match.opener.isPersonal }
    // "I want so that I can sleep": what it is for, and nothing that is wanted.
    if draft.hasMeansOpener, cursor.open?.part == .benefit { return false }
    if draft.lacks(.means) { return cursor.open != nil || cursor.place != .inside }
    return cursor.place == .start && isCapital && match.opener.isPersonal
  }

  private func acceptsBenefit(_ match: StoryGrammar.Match, _ cursor: StoryCursor) -> Bool {
    let text = cursor.text.bytes
    if match.opener.isShort, EnglishUsage.isAdverb(text, at: match.end) { return false }
    switch cursor.open?.part {
    case .benefit:
      return cursor.open?.isTentative == true && match.opener.rank == 0
    case .means:
      return draft.lacks(.benefit)
    case .role:
      return draft.lacks(.benefit) && (cursor.followsComma || cursor.place != .inside)
    case nil where draft.isEmpty:
      return cursor.place != .inside && !match.opener.isShort
        && !text[match.start].isASCIILowercase
    case nil:
      return draft.lacks(.benefit) && cursor.place != .inside
    }
  }

  /// Whether a benefit gives way to a better opener further on in the sentence.
  ///
  /// "So that" is the best one. A lone "so" counts at once after a comma or before a pronoun.
  private func isTentative(_ match: StoryGrammar.Match, _ text: PlainText) -> Bool {
    guard match.opener.rank > 0, !draft.lacks(.means) else { return false }
    guard match.opener.isShort else { return true }
    let followsComma = match.start > 1 && text.bytes[match.start - 2] == UInt8(ascii: ",")
    return !followsComma && !EnglishUsage.isPronoun(text.bytes, at: match.end)
  }
}
