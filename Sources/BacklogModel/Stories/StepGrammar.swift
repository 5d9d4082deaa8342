import Gherkin
import Source

/// Reads the steps of scenarios: lines and clauses that begin with Given, When, Then.
struct StepGrammar: Sendable {
  /// What a step is.
  enum Kind: UInt8, Sendable {
    case given, when, then, and
  }

  /// Some kinds of steps, in one byte.
  struct KindSet: Equatable {
    private var bits: UInt8 = 0

    /// Makes a set with no kind.
    init() {}

    /// Makes a set with one kind.
    init(_ kind: Kind) { insert(kind) }

    /// Whether it has no kind.
    var isEmpty: Bool { bits == 0 }

    /// Whether a kind is in it.
    func contains(_ kind: Kind) -> Bool { bits & 1 << kind.rawValue != 0 }

    /// Adds a kind.
    mutating func insert(_ kind: Kind) { bits |= 1 << kind.rawValue }
  }

  private let steps: [(kind: Kind, phrase: Phrase)]
  private let scenarios: [Phrase]
  private let titles: [Phrase]

  /// Whether a keyword begins with a byte, in lower case; most words end here.
  private let beginsKeyword: [Bool]

  /// Words that make a number a label: "Scenario 2", "Criterion 2".
  let labelWords: [Phrase]

  /// Reads fences.
  let parser: GherkinParser

  /// Compiles the keywords.
  init(_ keywords: StepKeywords) {
    parser = GherkinParser().lenient([
      .context: keywords.given, .action: keywords.when, .outcome: keywords.then,
      .conjunction: keywords.and,
    ])
    func compile(_ words: [String], _ kind: Kind) -> [(kind: Kind, phrase: Phrase)] {
      words.map { (kind, Phrase($0)) }
    }
    steps =
      compile(keywords.given, .given) + compile(keywords.when, .when)
      + compile(keywords.then, .then) + compile(keywords.and, .and)
    scenarios = keywords.scenario.map { Phrase($0) }
    titles = scenarios + keywords.example.map { Phrase($0) }
    var beginsKeyword = [Bool](repeating: false, count: 256)
    for (first, _) in steps.flatMap(\.phrase.beginnings) { beginsKeyword[Int(first)] = true }
    self.beginsKeyword = beginsKeyword
    labelWords =
      scenarios + ["acceptance criterion", "acceptance criteria", "criterion"].map { Phrase($0) }
  }

  /// The keyword that stands at an index, and where it ends.
  func keyword(in text: [UInt8], at index: Int) -> (kind: Kind, end: Int)? {
    guard index < text.count, beginsKeyword[Int(text[index].asciiLowercased)] else { return nil }
    for (kind, phrase) in steps {
      if let match = phrase.match(text, at: index) { return (kind, match.end) }
    }
    return nil
  }

  /// Where the title begins, if `Scenario:` stands at an index, or in Gherkin with `Example:`.
  func scenarioTitle(in text: [UInt8], at start: Int = 0, isGherkin: Bool = false) -> Int? {
    for phrase in isGherkin ? titles : scenarios {
      guard var end = phrase.match(text, at: start)?.end else { continue }
      while end < text.count, text[end] == .blank || text[end].isASCIIDigit { end += 1 }
      guard end < text.count, text[end] == UInt8(ascii: ":") else { continue }
      repeat { end += 1 } while end < text.count && text[end] == .blank
      return end
    }
    return nil
  }

  /// The steps in a text that begins with a keyword; empty if it does not.
  func steps(in text: PlainText) -> [(kind: Kind, step: Criterion.Step)] {
    guard let first = keyword(in: text.bytes, at: 0) else { return [] }
    var starts = [(kind: first.kind, start: 0, end: first.end)]
    var seen = KindSet(first.kind)
    var lines = text.lines[...]
    var index = first.end
    while index < text.bytes.count {
      while let line = lines.first, line.start < index { lines = lines.dropFirst() }
      if text.bytes[index - 1] == .blank, let found = keyword(in: text.bytes, at: index),
        opens(found.kind, text.bytes, at: index, isLine: lines.first?.start == index, seen)
      {
        starts.append((found.kind, index, found.end))
        seen.insert(found.kind)
        index = found.end
      } else {
        index += 1
      }
    }
    let ends = starts.dropFirst().map(\.start) + [text.bytes.count]
    return zip(starts, ends).map { start, end in
      let words = text.part(start.end..<end)
      let place = words?.range ?? text.source(start.start..<start.end)
      return (
        start.kind,
        Criterion.Step(
          keyword: text.string(start.start..<start.end), text: words?.text ?? "",
          at: text.offsets[start.start]..<place.upperBound)
      )
    }
  }

  /// Whether a keyword inside a text opens a step: at a line, after a mark, or in due order.
  private func opens(
    _ kind: Kind, _ text: [UInt8], at index: Int, isLine: Bool, _ seen: KindSet
  ) -> Bool {
    if isLine { return true }
    let isCapital = !text[index].isASCIILowercase
    let mark = index > 1 ? text[index - 2] : .blank
    let followsMark =
      mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") || mark == UInt8(ascii: ".")
    switch kind {
    case .given: return isCapital && followsMark
    case .when:
      return !seen.contains(.then) && (seen == KindSet(.given) || isCapital && followsMark)
    case .then: return !seen.contains(.then) && (seen.contains(.when) || followsMark)
    case .and: return isCapital
    }
  }
}
