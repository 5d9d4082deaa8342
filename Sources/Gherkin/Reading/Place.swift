/// Where in the grammar a reader stands: what it has just read.
enum Place: Equatable {
  /// A part of a feature that has free text and parts of its own.
  enum Section: Equatable {
    /// A feature or rule.
    case header
    case background
    case scenario
    case examples
  }

  /// What tags stand above.
  enum Tagged: Equatable {
    case feature, rule, scenario, examples
  }

  /// Nothing yet.
  case start
  /// The line that names the language.
  case language
  /// Tags.
  case tags(Tagged)
  /// The line with the keyword, perhaps with blank lines below it.
  case title(Section)
  /// Free text.
  case description(Section)
  /// A step.
  case step(Section)
  /// Rows below a step, the last of its arguments if a doc string came before.
  case table(Section, isLast: Bool)
  /// Lines inside a doc string, the last argument if a table came before.
  case docString(Section, isLast: Bool)
  /// A closed doc string.
  case docStringEnd(Section, isLast: Bool)
  /// Rows of examples.
  case examplesTable

  /// The lines that may stand here.
  var accepted: TokenSet {
    switch self {
    case .start: [.end, .language, .tags, .feature, .comment, .empty]
    case .language: [.tags, .feature, .comment, .empty]
    case .tags(let tagged): [.tags, tagged.line, .comment, .empty]
    case .title(let section): section.parts.union([.end, .empty, .comment, .other])
    case .description(let section): section.parts.union([.end, .comment, .other])
    case .step(let section), .table(let section, isLast: false):
      section.afterStep.union([.tableRow, .docStringSeparator])
    case .docStringEnd(let section, isLast: false), .table(let section, isLast: true):
      section.afterStep.union(.tableRow)
    case .docStringEnd(let section, isLast: true): section.afterStep
    case .docString: [.docStringSeparator, .other]
    case .examplesTable: Section.examples.parts.union([.end, .comment, .empty])
    }
  }

  /// The section it belongs to; `nil` above the feature and in tags.
  var section: Section? {
    switch self {
    case .start, .language, .tags: nil
    case .title(let section), .description(let section), .step(let section),
      .table(let section, _), .docString(let section, _), .docStringEnd(let section, _):
      section
    case .examplesTable: .examples
    }
  }
}

extension Place.Tagged {
  /// The line that tags must lead to.
  fileprivate var line: TokenSet {
    switch self {
    case .feature: .feature
    case .rule: .rule
    case .scenario: .scenario
    case .examples: .examples
    }
  }
}

extension Place.Section {
  /// The lines that may begin a part of the section, or end it.
  fileprivate var parts: TokenSet {
    switch self {
    case .header: [.background, .tags, .scenario, .rule]
    case .background: [.step, .tags, .scenario, .rule]
    case .scenario: [.step, .tags, .examples, .scenario, .rule]
    case .examples: [.tableRow, .tags, .examples, .scenario, .rule]
    }
  }

  /// The lines that may follow a step of the section and its arguments.
  fileprivate var afterStep: TokenSet { parts.union([.end, .comment, .empty]) }

  /// Whether examples may follow.
  var mayHaveExamples: Bool { self == .scenario || self == .examples }
}
