/// The keywords of one language.
public struct Dialect: Sendable, Hashable {
  /// The code of the language: `en`, `pt`, `zh-CN`.
  public let language: String

  /// What may open a feature.
  public let feature: [String]

  /// What may open a rule.
  public let rule: [String]

  /// What may open a background.
  public let background: [String]

  /// What may open a scenario.
  public let scenario: [String]

  /// What may open a scenario outline.
  public let outline: [String]

  /// What may open a list of examples.
  public let examples: [String]

  /// What may open a step, by what the step does; with the blank at its end where there is one.
  ///
  /// `* ` may open any.
  public let given, when, then, and, but: [String]

  /// The codes of all languages, sorted.
  public static var languages: [String] { DialectTable.records.map { String($0.code) } }

  /// Finds the keywords of a language; `nil` if nobody has any.
  ///
  /// - Parameter language: its code, as in `# language: fr`. Case matters.
  public init?(_ language: String) {
    guard let record = DialectTable.record(of: language) else { return nil }
    self.init(record)
  }

  /// Reads a line of the table.
  init(_ record: DialectTable.Record) {
    var words = record.words.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: ";").map(String.init)
    }[...]
    func next() -> [String] { words.popFirst() ?? [] }
    language = String(record.code)
    feature = next()
    rule = next()
    background = next()
    scenario = next()
    outline = next()
    examples = next()
    given = next()
    when = next()
    then = next()
    and = next()
    but = next()
  }
}

extension DialectTable {
  /// A line of the table.
  typealias Record = (code: Substring, words: Substring)

  /// All lines.
  static var records: [Record] {
    text.split(separator: "\n").map { line in
      let code = line.prefix { $0 != "|" }
      return (code, line[code.endIndex...].dropFirst())
    }
  }

  /// The line of a language.
  static func record(of language: String) -> Record? {
    records.first { $0.code == language }
  }
}
