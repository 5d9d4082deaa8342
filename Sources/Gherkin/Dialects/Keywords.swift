import Source

/// The keywords of a language, made ready to be found at the beginning of a line.
struct Keywords: Sendable {
  /// A keyword that ends in a colon.
  struct Title: Sendable {
    let text: String
    let bytes: [UInt8]
    var kinds: TokenSet
    var isOutline: Bool
  }

  /// A keyword that opens a step.
  struct StepWord: Sendable {
    let text: String
    let bytes: [UInt8]
    var kind: Step.Kind
  }

  /// The code of the language.
  let language: String

  private let titles: [Title]
  private let longestTitle: Int
  private let steps: [StepWord]
  private let beginsStep: [Bool]
  private let beginsTitle: [Bool]
  private var isLenient = false

  /// The English ones.
  static let english = Keywords(Dialect(DialectTable.record(of: "en") ?? ("en", "")))

  /// Finds the keywords of a language; `nil` if nobody has any.
  static func of(_ language: String) -> Keywords? {
    language == "en" ? english : Dialect(language).map { Keywords($0) }
  }

  private init(_ dialect: Dialect) {
    self.init(
      dialect.language, titles: Self.titles(of: dialect), steps: Self.steps(of: dialect))
  }

  private init(_ language: String, titles: [Title], steps: [StepWord]) {
    self.language = language
    self.titles = titles
    self.steps = steps.sorted { $0.bytes.count > $1.bytes.count }
    longestTitle = titles.map(\.bytes.count).max() ?? 0
    beginsStep = Self.beginnings(steps.map(\.bytes))
    beginsTitle = Self.beginnings(titles.map(\.bytes))
  }

  /// The same keywords, in any case and with numbers, and some more words for steps.
  func lenient(_ words: [Step.Kind: [String]]) -> Keywords {
    let added = words.flatMap { kind, words in
      words.map { StepWord(text: $0 + " ", bytes: Array($0.utf8) + [0x20], kind: kind) }
    }
    var keywords = Keywords(
      language, titles: titles,
      steps: steps + added.filter { word in !steps.contains { $0.bytes == word.bytes } })
    keywords.isLenient = true
    return keywords
  }

  /// The keyword before the first colon of a line.
  func title(of line: Line, in bytes: [UInt8]) -> Title? {
    guard isLenient || beginsTitle[Int(bytes[line.start])] else { return nil }
    let limit = min(line.range.upperBound, line.start + longestTitle + (isLenient ? 8 : 1))
    guard let colon = bytes[line.start..<limit].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let found = titles.first {
      $0.bytes.count == colon - line.start && line.begins(with: $0.bytes, in: bytes)
    }
    return found ?? (isLenient ? numberedTitle(line.start..<colon, bytes) : nil)
  }

  /// A keyword in any case, perhaps with a number behind it; it reaches to the colon.
  private func numberedTitle(_ range: Range<Int>, _ bytes: [UInt8]) -> Title? {
    let word = bytes[range].dropLast(while: { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x20 })
    let title = titles.first { $0.bytes.count == word.count && word.matches($0.bytes) }
    return title.map {
      Title(
        text: $0.text, bytes: Array(bytes[range]), kinds: $0.kinds, isOutline: $0.isOutline)
    }
  }

  /// The longest keyword of a step that a line begins with.
  func step(of line: Line, in bytes: [UInt8]) -> StepWord? {
    guard isLenient || beginsStep[Int(bytes[line.start])] else { return nil }
    let found = steps.first { line.begins(with: $0.bytes, in: bytes) }
    if found != nil || !isLenient { return found }
    let text = bytes[line.start..<line.range.upperBound]
    return steps.first { text.matches($0.bytes) }
  }

  private static func titles(of dialect: Dialect) -> [Title] {
    var titles: [Title] = []
    func add(_ words: [String], _ kind: TokenSet, isOutline: Bool = false) {
      for word in words {
        if let index = titles.firstIndex(where: { $0.bytes == Array(word.utf8) }) {
          titles[index].kinds.formUnion(kind)
        } else {
          titles.append(
            Title(text: word, bytes: Array(word.utf8), kinds: kind, isOutline: isOutline))
        }
      }
    }
    add(dialect.feature, .feature)
    add(dialect.rule, .rule)
    add(dialect.background, .background)
    add(dialect.scenario, .scenario)
    add(dialect.outline, .scenario, isOutline: true)
    add(dialect.examples, .examples)
    return titles
  }

  /// The keywords of steps, longest first; what one of several kinds opens is unknown.
  private static func steps(of dialect: Dialect) -> [StepWord] {
    var steps: [StepWord] = []
    func add(_ words: [String], _ kind: Step.Kind) {
      for word in words {
        if let index = steps.firstIndex(where: { $0.bytes == Array(word.utf8) }) {
          steps[index].kind = .unknown
        } else {
          steps.append(StepWord(text: word, bytes: Array(word.utf8), kind: kind))
        }
      }
    }
    add(dialect.given, .context)
    add(dialect.when, .action)
    add(dialect.then, .outcome)
    add(dialect.and, .conjunction)
    add(dialect.but, .conjunction)
    return steps
  }

  private static func beginnings(_ words: [[UInt8]]) -> [Bool] {
    var beginnings = [Bool](repeating: false, count: 256)
    for word in words { if let first = word.first { beginnings[Int(first)] = true } }
    return beginnings
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins with some bytes, ASCII letters in any case.
  fileprivate func matches(_ bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    return zip(self, bytes).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// The slice without what fulfils a condition at its end.
  fileprivate func dropLast(while isDropped: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let last = lastIndex { !isDropped($0) }
    return self[startIndex..<(last.map { $0 + 1 } ?? startIndex)]
  }
}
