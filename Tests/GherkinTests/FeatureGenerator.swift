import Gherkin
import TestSupport

/// Writes features by chance, most of them good, in all languages and with odd white space.
struct FeatureGenerator {
  private var random: SeededGenerator
  private let dialect: Dialect
  private var lines: [String] = []

  /// The text of a seed.
  static func text(seed: UInt64) -> String {
    var generator = FeatureGenerator(seed: seed)
    generator.write()
    return generator.joined()
  }

  private init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let others = Dialect.languages.compactMap { Dialect($0) }
    let languages = Bool.random(using: &random) ? others.filter { $0.language == "en" } : others
    dialect = languages[Int.random(in: 0..<languages.count, using: &random)]
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private mutating func isLikely(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func add(_ choices: [String], _ rest: [String] = [""]) {
    let space = pick(["", "", "  ", "\t", "    ", "\u{A0} ", "\u{2003}"])
    lines.append(space + pick(choices) + pick(rest) + pick(["", "", " ", "\u{3000}"]))
  }

  private mutating func addTitle(_ keywords: [String]) {
    add(keywords.map { $0 + ":" }, ["", " foo", " <v> é", "🙈", " a: b # c"])
    while isLikely(0.2) { add(["desc", "# c", "", "a | b", "é e\u{301}"]) }
  }

  private mutating func addTags() {
    while isLikely(0.2) { add(["@a", "@a @b", "@a@é", "@a #c", "@a#c", "@", "# c", ""]) }
  }

  private mutating func addTable(_ cells: [String]) {
    let columns = Int.random(in: 1..<4, using: &random)
    while true {
      var row = "|"
      for _ in 0..<columns { row += pick(cells) + "|" }
      add([row], ["", " tail", "\\"])
      if isLikely(0.1) { add(["", "# c"]) }
      if isLikely(0.5) { return }
    }
  }

  private mutating func addDocString() {
    let delimiter = pick(["\"\"\"", "```"])
    add([delimiter], ["", "json", " a b "])
    while isLikely(0.6) {
      add(["text", "", "@a", "# c", "| a |", "\\\"\\\"\\\"", "\\`\\`\\`", "Given x", "\"\""])
    }
    add([delimiter], ["", "tail"])
  }

  private mutating func addSteps() {
    while isLikely(0.7) {
      add(
        dialect.given + dialect.when + dialect.then + dialect.and + dialect.but,
        ["", "foo", "<v> bar", "é 🙈", "a # b"])
      if isLikely(0.2) {
        addTable([" a ", "", "\\|", "\\n", " x\\n", "y \\n ", "\\\\", "\\z", "é", "🙈 "])
      }
      if isLikely(0.2) { addDocString() }
      if isLikely(0.1) { add(["", "# c"]) }
    }
  }

  private mutating func addScenarios() {
    if isLikely(0.3) {
      addTitle(dialect.background)
      addSteps()
    }
    while isLikely(0.6) {
      addTags()
      addTitle(dialect.scenario + dialect.outline)
      addSteps()
      while isLikely(0.3) {
        addTags()
        addTitle(dialect.examples)
        if isLikely(0.8) { addTable([" v ", " 1 "]) }
      }
    }
  }

  private mutating func write() {
    lines.append("# language: " + dialect.language)
    addTags()
    addTitle(dialect.feature)
    addScenarios()
    while isLikely(0.3) {
      addTags()
      addTitle(dialect.rule)
      addScenarios()
    }
    if isLikely(0.4) { damage() }
  }

  /// Puts some lines where they may not stand, and takes others away.
  private mutating func damage() {
    repeat {
      let place = Int.random(in: 0..<lines.count, using: &random)
      let line = pick([
        "what", "@a b", "@a", "| a | b |", "\"\"\"", "```", "# language: xx", "Feature: x", "",
        "Examples:", "Rule:", "Background:", "Scenario: x", "Given", "Given ",
      ])
      if isLikely(0.3) { lines.remove(at: place) } else { lines.insert(line, at: place) }
    } while isLikely(0.5) && !lines.isEmpty
  }

  private mutating func joined() -> String {
    let end = pick(["\n", "\n", "\r\n", "\r\r\n"])
    return lines.joined(separator: end) + (isLikely(0.7) ? end : "")
  }
}
