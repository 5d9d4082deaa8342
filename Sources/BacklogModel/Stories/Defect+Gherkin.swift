import Gherkin
import Source

extension StoryDocument {
  /// What Gherkin does not allow in the fences and files that are Gherkin.
  var gherkinDefects: [Defect] {
    gherkin.flatMap { block in
      let omitted = block.document.omittedErrors
      return block.document.errors.map { Defect($0) }
        + (omitted == 0
          ? []
          : [Defect("gherkin/syntax", at: block.range, "\(omitted) more errors are not shown")])
    }
  }
}

extension Defect {
  /// A defect in the words of the official parser, with a help in plain ones.
  init(_ error: GherkinError) {
    self.init("gherkin/syntax", at: error.range, error.message, help: error.help)
  }
}

extension GherkinError {
  fileprivate var help: String {
    switch kind {
    case .unexpectedLine(let line, let expected):
      Self.misspeltKeyword(in: line).map { "did you mean '\($0)'?" } ?? Self.help(for: expected)
    case .unexpectedEnd(let expected) where expected.contains(.docStringSeparator):
      "close the doc string by the delimiter that opened it"
    case .unexpectedEnd: "write the line that the tags or the language belong to, or remove them"
    case .inconsistentCells:
      "give every row as many cells as the first, each closed by '|'; write '\\|' for a bar in a cell"
    case .blankInTag: "write the tag as one word that begins with '@', or a comment after ' #'"
    case .unknownLanguage(let name):
      "write a code such as 'en' or 'zh-CN'"
        + Suggestion.phrase(for: name, among: Dialect.languages)
    }
  }

  /// The English keyword that a line was meant to begin with, one slip away.
  private static func misspeltKeyword(in line: String) -> String? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if let colon = text.firstIndex(of: ":") {
      let near = Suggestion.closest(to: String(text[..<colon]), among: titles)
      if let near { return near + ":" }
    }
    let word = String(text.prefix { $0 != " " })
    guard word.utf8.count > 2, !words.contains(word.lowercased()) else { return nil }
    return Suggestion.closest(to: word, among: steps)
  }

  /// Words of English that a line of prose may begin with, one letter away from a keyword.
  private static let words: Set = [
    "add", "any", "bit", "cut", "end", "give", "gives", "hen", "put", "ten", "than", "the", "them",
    "they", "what",
  ]

  private static let titles = [
    "Feature", "Rule", "Background", "Scenario", "Scenario Outline", "Example", "Examples",
  ]

  private static let steps = ["Given", "When", "Then", "And", "But"]

  private static func help(for expected: [TokenKind]) -> String {
    if expected.contains(.feature) {
      return "begin with 'Feature:'; before it may only stand tags, comments and '# language:'"
    }
    if !expected.contains(.end) {
      return "tags stand right above the feature, rule, scenario or examples they belong to"
    }
    return expected.contains(.step)
      ? "begin a step with Given, When, Then, And, But or '*', and a comment with '#'; free text "
        + "stands only right below a heading"
      : "a row of examples begins with '|' and a comment with '#'"
  }
}
